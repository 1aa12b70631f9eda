import type { PendingSale } from '../ports/large-sale-repository.ts';
import type { RecordedSale } from '../ports/sale-repository.ts';
import { HEAD, type LinePartItem } from './line-part-item.ts';
import { type TransactionItem, toTransactionItem } from './transaction-item.ts';

/** The head of a large sale that is neither completed nor undone. */
export interface PendingSaleItem {
  document_id: string;
  part: typeof HEAD;
  pending: 'sale';
  /** When it was begun, ISO 8601, UTC. */
  since: string;
  attempt: string;
  state: PendingSale['state'];
  /** The sale as it will stand, but for what its register has for it then; see `asBooked`. */
  sale: TransactionItem;
}

export function toPendingSaleItem(
  recorded: RecordedSale,
  attempt: string,
  partCount: number,
): PendingSaleItem {
  return {
    document_id: recorded.transaction.id,
    part: HEAD,
    pending: 'sale',
    since: recorded.transaction.recordedAt,
    attempt,
    state: 'taking',
    sale: { ...toTransactionItem(recorded), lines: [], line_parts: partCount },
  };
}

export function fromPendingSaleItem(
  { document_id, attempt, state, sale }: PendingSaleItem,
  parts: readonly LinePartItem[],
): PendingSale {
  return {
    id: document_id,
    attempt,
    state,
    registerId: sale.register_id,
    loggedAt: sale.sent_by === undefined ? (sale.booked_at ?? sale.timestamp) : sale.recorded_at,
    date: sale.date,
    cashier: { userId: sale.user_id, name: sale.cashier_name },
    approvalId: sale.approval?.id,
    hasHappened: sale.sent_by !== undefined,
    parts: parts.map(({ part, state: partState, lines, versions = [] }) => ({
      number: part,
      state: partState,
      takes: lines.map(({ sku, quantity }, index) => {
        return { sku, quantity, version: versions[index] ?? 0 };
      }),
    })),
  };
}
