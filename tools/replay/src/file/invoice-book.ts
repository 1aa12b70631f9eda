import { MAX_AMOUNT } from '@agentic-retail/domain/money/money';
import { MAX_PRODUCTS_PER_SALE } from '@agentic-retail/domain/sale/draft-sale';
import type { Columns } from './columns.ts';
import type { Invoice, InvoiceLine, ReturnLine, RowCount } from './invoice.ts';
import { isReturn, MAX_UNITS, type RejectReason, rejectReason } from './reject-reasons.ts';
import { type RetailRow, readRow, rowMoney } from './retail-row.ts';

interface Draft {
  timeMs: number;
  customer: string;
  readonly lines: Map<string, InvoiceLine>;
  readonly returns: Map<string, ReturnLine>;
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
      if (row !== undefined && isReturn(row)) {
        accept(draft, draft.returns, row, -row.quantity);
        return;
      }
      const reason = row === undefined ? 'malformed-row' : rejectReason(row);
      if (reason !== undefined) {
        reject(draft, reason, { rows: 1, money: row === undefined ? 0 : rowMoney(row) });
      } else if (row !== undefined) {
        accept(draft, draft.lines, row, row.quantity);
        onAccepted(row);
      }
    },
    close: () => [...drafts].map(([number, draft]) => closeInvoice(number, draft)),
  };
}

function draftOf(drafts: Map<string, Draft>, number: string): Draft {
  const known = drafts.get(number);
  if (known !== undefined) return known;
  const draft: Draft = {
    timeMs: 0,
    customer: '',
    lines: new Map(),
    returns: new Map(),
    rejected: new Map(),
  };
  drafts.set(number, draft);
  return draft;
}

function accept(
  draft: Draft,
  lines: Map<string, InvoiceLine>,
  row: RetailRow,
  quantity: number,
): void {
  const { stockCode, price } = row;
  if (price === 'fraction-of-a-cent') throw new TypeError('Such a row is rejected before');
  if (lines.size === 0) draft.timeMs = row.timeMs;
  if (draft.customer === '') draft.customer = row.customer;
  const key = `${price} ${stockCode}`;
  const line = lines.get(key);
  lines.set(key, {
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
  const { timeMs, customer, rejected } = draft;
  const [lines, returns] = [[...draft.lines.values()], [...draft.returns.values()]];
  return { number, timeMs, lines, returns, customer, rejected };
}

function rejectAll(draft: Draft, reason: RejectReason): void {
  for (const line of draft.lines.values()) {
    reject(draft, reason, line);
  }
  draft.lines.clear();
}
