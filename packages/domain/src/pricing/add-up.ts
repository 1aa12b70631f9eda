import type { MinorUnits } from '../money/money.ts';
import type { RateTotal } from './charge-tax.ts';

/** The amounts of a line that totals are made of. */
interface Summand {
  readonly gross: MinorUnits;
  readonly discount: MinorUnits;
  readonly tax: MinorUnits;
  readonly lineTotal: MinorUnits;
}

/** Lines with the exact sums of their amounts. */
export interface AddedUp<L extends Summand> {
  readonly lines: readonly L[];
  /** Sum of `gross`. */
  readonly subtotal: MinorUnits;
  readonly discountTotal: MinorUnits;
  readonly tax: MinorUnits;
  /** What is paid: sum of `lineTotal`. */
  readonly total: MinorUnits;
  /** One entry per tax rate, the highest rate first. */
  readonly taxes: readonly RateTotal[];
}

export function addUp<L extends Summand>(
  lines: readonly L[],
  taxes: readonly RateTotal[],
): AddedUp<L> {
  const sumOf = (amount: keyof Summand) => lines.reduce((sum, line) => sum + line[amount], 0);
  return {
    lines,
    subtotal: sumOf('gross'),
    discountTotal: sumOf('discount'),
    tax: sumOf('tax'),
    total: sumOf('lineTotal'),
    taxes,
  };
}
