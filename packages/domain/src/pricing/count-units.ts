import { fail, ok, type Result } from '../result.ts';
import type { EmptyCart, InvalidQuantity } from './pricing-error.ts';

/** The most units of one product a cart may hold, so that units summed over a cart stay exact. */
export const MAX_QUANTITY = 1_000_000_000;

/**
 * The units of each product, by sku, in the order the products were first rung up. Lines of one
 * product count as one: a promotion, a tax and a stock check look at all its units.
 */
export function countUnits(
  lines: readonly { readonly sku: string; readonly quantity: number }[],
): Result<ReadonlyMap<string, number>, EmptyCart | InvalidQuantity> {
  const units = new Map<string, number>();
  for (const { sku, quantity } of lines) {
    // The line is checked before the sum, in which a fraction or a negative number could hide.
    const sum = (units.get(sku) ?? 0) + quantity;
    for (const count of [quantity, sum]) {
      if (!isQuantity(count)) {
        return fail({ code: 'invalid-quantity', sku, quantity: count });
      }
    }
    units.set(sku, sum);
  }
  return units.size === 0 ? fail({ code: 'empty-cart' }) : ok(units);
}

function isQuantity(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= MAX_QUANTITY;
}
