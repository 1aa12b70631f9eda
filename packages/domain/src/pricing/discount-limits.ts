import { type BasisPoints, WHOLE } from '../money/basis-points.ts';
import type { PricedCart, PricedLine } from './price-cart.ts';

/** What anybody who sells may take off. */
export const FREE_DISCOUNT: BasisPoints = 1500;
/** What a manager may approve; nobody may take off more. */
export const MAX_DISCOUNT: BasisPoints = 2500;

/** Who has to agree to what was taken off by hand. */
export type DiscountLevel = 'free' | 'needs-approval' | 'refused';

/**
 * Measured by what lines cost after their promotions, for each line with its share of the cart's
 * discount, and for the cart as a whole. A line may go beyond by less than the smallest unit of
 * money, since a share of the cart's discount has to be rounded; the cart may not.
 */
export function discountLevel({ lines }: Pick<PricedCart, 'lines'>): DiscountLevel {
  if (isWithin(lines, FREE_DISCOUNT)) return 'free';
  return isWithin(lines, MAX_DISCOUNT) ? 'needs-approval' : 'refused';
}

/** Whether a line alone is within `limit`, as `discountLevel` measures it. */
export function isLineWithin(line: PricedLine, limit: BasisPoints): boolean {
  return (line.manualDiscount ?? 0) <= Math.ceil((worthOf(line) * limit) / WHOLE);
}

/** What was taken off by hand, of all lines together. */
export function manualTotal(lines: readonly PricedLine[]): number {
  return lines.reduce((sum, { manualDiscount = 0 }) => sum + manualDiscount, 0);
}

function isWithin(lines: readonly PricedLine[], limit: BasisPoints): boolean {
  const value = lines.reduce((sum, line) => sum + worthOf(line), 0);
  return (
    manualTotal(lines) * WHOLE <= value * limit && lines.every((line) => isLineWithin(line, limit))
  );
}

/** What a line costs after its promotion. */
function worthOf({ gross, discount, manualDiscount = 0 }: PricedLine): number {
  return gross - (discount - manualDiscount);
}
