import type { Invoice, RowCount } from '../file/invoice.ts';
import { type RejectReason, rejectReasons } from '../file/reject-reasons.ts';

export interface RejectedRows extends RowCount {
  readonly reason: RejectReason;
  /** Invoices that have such rows. */
  readonly invoices: number;
}

/** Where the rows of some invoices went. */
export interface RowTally {
  readonly invoices: number;
  /** Invoices of which something can be sold. */
  readonly sellable: number;
  /** Accepted and rejected ones together. */
  readonly rows: number;
  readonly accepted: RowCount;
  /** Reasons that occur, in the order in which they are looked for. */
  readonly rejected: readonly RejectedRows[];
}

/**
 * Counts the rows of invoices.
 *
 * @throws RangeError when the money is beyond what can be counted exactly
 */
export function tallyRows(invoices: readonly Invoice[]): RowTally {
  const accepted = addUp(invoices.flatMap(({ lines }) => lines));
  const rejected = (Object.keys(rejectReasons) as RejectReason[])
    .map((reason) => {
      const counts = invoices.flatMap((invoice) => invoice.rejected.get(reason) ?? []);
      return { reason, invoices: counts.length, ...addUp(counts) };
    })
    .filter(({ rows }) => rows > 0);
  return {
    invoices: invoices.length,
    sellable: invoices.filter(({ lines }) => lines.length > 0).length,
    rows: accepted.rows + addUp(rejected).rows,
    accepted,
    rejected,
  };
}

function addUp(counts: readonly RowCount[]): RowCount {
  let rows = 0;
  let money = 0;
  for (const count of counts) {
    rows += count.rows;
    money += count.money;
  }
  if (!Number.isSafeInteger(money)) throw new RangeError('The money of the rows is too large');
  return { rows, money };
}
