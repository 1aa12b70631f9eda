import { MAX_AMOUNT } from '@agentic-retail/domain/money/money';
import { MAX_PRODUCTS_PER_SALE } from '@agentic-retail/domain/sale/draft-sale';
import type { Columns } from './columns.ts';
import type { Invoice, InvoiceLine, RowCount } from './invoice.ts';
import { MAX_UNITS, type RejectReason, rejectReason } from './reject-reasons.ts';
import { type RetailRow, readRow, rowMoney } from './retail-row.ts';

interface Draft {
  timeMs: number;
  readonly lines: Map<string, InvoiceLine>;
  readonly rejected: Map<RejectReason, RowCount>;
}

/** Takes the records of a file one by one and puts its invoices together. */
export interface InvoiceBook {
  add(record: readonly string[]): void;
  /** The invoices in the order in which the file first names them. */
  close(): readonly Invoice[];
}

/**
 * An empty book. Every record counts in exactly one invoice, either in a line or under a reason;
 * records that name no invoice count together as one without a number.
 *
 * @param onAccepted is told of each row that can be sold by itself
 */
export function createInvoiceBook(
  columns: Columns,
  onAccepted: (row: RetailRow) => void = () => {},
): InvoiceBook {
  const drafts = new Map<string, Draft>();
  return {
    add(record) {
      const row = readRow(record, columns);
      const draft = draftOf(drafts, row?.invoice ?? (record[columns.invoice] ?? '').trim());
      const reason = row === undefined ? 'malformed-row' : rejectReason(row);
      if (reason !== undefined) {
        reject(draft, reason, { rows: 1, money: row === undefined ? 0 : rowMoney(row) });
      } else if (row !== undefined) {
        accept(draft, row);
        onAccepted(row);
      }
    },
    close: () => [...drafts].map(([number, draft]) => closeInvoice(number, draft)),
  };
}

function draftOf(drafts: Map<string, Draft>, number: string): Draft {
  const known = drafts.get(number);
  if (known !== undefined) return known;
  const draft = { timeMs: 0, lines: new Map(), rejected: new Map() };
  drafts.set(number, draft);
  return draft;
}

function accept(draft: Draft, row: RetailRow): void {
  const { stockCode, price, quantity } = row;
  if (price === 'fraction-of-a-cent') throw new TypeError('Such a row is rejected before');
  if (draft.lines.size === 0) draft.timeMs = row.timeMs;
  const key = `${price} ${stockCode}`;
  const line = draft.lines.get(key);
  draft.lines.set(key, {
    stockCode,
    price,
    quantity: (line?.quantity ?? 0) + quantity,
    rows: (line?.rows ?? 0) + 1,
    money: (line?.money ?? 0) + rowMoney(row),
  });
}

function reject(draft: Draft, reason: RejectReason, count: RowCount): void {
  const before = draft.rejected.get(reason);
  draft.rejected.set(reason, {
    rows: (before?.rows ?? 0) + count.rows,
    money: (before?.money ?? 0) + count.money,
  });
}

/** Applies the limits that show only once all rows of an invoice are known. */
function closeInvoice(number: string, draft: Draft): Invoice {
  for (const [key, line] of draft.lines) {
    if (line.quantity > MAX_UNITS) {
      draft.lines.delete(key);
      reject(draft, 'quantity-too-large', line);
    }
  }
  const money = [...draft.lines.values()].reduce((sum, line) => sum + line.money, 0);
  if (draft.lines.size > MAX_PRODUCTS_PER_SALE) {
    rejectAll(draft, 'invoice-too-large');
  } else if (money > MAX_AMOUNT) {
    rejectAll(draft, 'amount-too-large');
  }
  const { timeMs, rejected } = draft;
  return { number, timeMs, lines: [...draft.lines.values()], rejected };
}

function rejectAll(draft: Draft, reason: RejectReason): void {
  for (const line of draft.lines.values()) {
    reject(draft, reason, line);
  }
  draft.lines.clear();
}
