import { allocate } from '../money/allocate.ts';
import type { MinorUnits } from '../money/money.ts';
import type { PricedLine } from '../pricing/price-cart.ts';

/** The amounts of some units of a line. */
export type LineShare = Pick<PricedLine, 'gross' | 'discount' | 'tax' | 'lineTotal'>;

/**
 * What the `quantity` units after the first `before` of a stored line come to. A share is the
 * difference of two running shares, each allocated from the line's own amounts, so the shares of
 * all its units add up to the line exactly, however they are cut; what was given of a line follows
 * from how many units were, and from nothing else.
 *
 * The discount is shared by units, the tax by what remains after the discount: a unit that costs
 * nothing carries no tax, and no share is less than zero.
 *
 * @param before units, from 0
 * @param quantity units, so that `before + quantity` is at most the line's
 * @throws RangeError when they are not
 */
export function shareOfLine(
  line: PricedLine,
  pricesIncludeTax: boolean,
  before: number,
  quantity: number,
): LineShare {
  const start = firstUnits(line, pricesIncludeTax, before);
  const end = firstUnits(line, pricesIncludeTax, before + quantity);
  return {
    gross: end.gross - start.gross,
    discount: end.discount - start.discount,
    tax: end.tax - start.tax,
    lineTotal: end.lineTotal - start.lineTotal,
  };
}

function firstUnits(line: PricedLine, pricesIncludeTax: boolean, units: number): LineShare {
  const gross = line.unitPrice * units;
  const discount = part(line.discount, units, line.quantity);
  const value = gross - discount;
  const tax = part(line.tax, value, line.gross - line.discount);
  return { gross, discount, tax, lineTotal: pricesIncludeTax ? value : value + tax };
}

/** What of `amount` falls to `weight` of `whole`. */
function part(amount: MinorUnits, weight: number, whole: number): MinorUnits {
  const [share = 0] = allocate(amount, [weight, whole - weight]);
  return share;
}
