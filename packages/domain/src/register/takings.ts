import type { MinorUnits } from '../money/money.ts';
import type { Payout, Refund } from '../refund/refund.ts';
import type { Payment } from '../sale/payment.ts';
import type { Transaction } from '../sale/transaction.ts';

/** What sales bring in, or refunds give back: so many of them, and what they come to. */
export interface Takings {
  readonly count: number;
  readonly total: MinorUnits;
  readonly discountTotal: MinorUnits;
  readonly tax: MinorUnits;
  /** What of `total` went through the drawer; change is not in it. */
  readonly cash: MinorUnits;
  readonly card: MinorUnits;
}

export const noTakings: Takings = {
  count: 0,
  total: 0,
  discountTotal: 0,
  tax: 0,
  cash: 0,
  card: 0,
};

/** What one sale brings in, as it was made: refunds have takings of their own. */
export function takingsOfSale({ payments, ...amounts }: Transaction): Takings {
  return takingsOf(amounts, payments);
}

/** What one refund gives back. */
export function takingsOfRefund({ payouts, ...amounts }: Refund): Takings {
  return takingsOf(amounts, payouts);
}

function takingsOf(
  { total, discountTotal, tax }: Pick<Takings, 'total' | 'discountTotal' | 'tax'>,
  money: readonly (Payment | Payout)[],
): Takings {
  const by = (method: 'cash' | 'card') =>
    money.reduce((sum, each) => (each.method === method ? sum + each.amount : sum), 0);
  return { count: 1, total, discountTotal, tax, cash: by('cash'), card: by('card') };
}
