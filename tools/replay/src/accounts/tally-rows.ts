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
  /** Accepted, returned and rejected ones together. */
  readonly rows: number;
  readonly accepted: RowCount;
  /** Rows of credit notes whose sales are known; their money is less than nothing. */
  readonly returned: RowCount & { readonly invoices: number };
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
  const returned = addUp(invoices.flatMap(({ returns }) => returns));
  const rejected = (Object.keys(rejectReasons) as RejectReason[])
    .map((reason) => {
      const counts = invoices.flatMap((invoice) => invoice.rejected.get(reason) ?? []);
      return { reason, invoices: counts.length, ...addUp(counts) };
    })
    .filter(({ rows }) => rows > 0);
  return {
    invoices: invoices.length,
    sellable: invoices.filter(({ lines }) => lines.length > 0).length,
    rows: accepted.rows + returned.rows + addUp(rejected).rows,
    accepted,
    returned: {
      ...returned,
      invoices: invoices.filter(({ returns }) => returns.length > 0).length,
    },
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
