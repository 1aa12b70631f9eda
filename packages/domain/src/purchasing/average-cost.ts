import type { MinorUnits } from '../money/money.ts';

/**
 * What a unit of a product costs once more of it has come: the average of what was there and what
 * came, weighted by units, rounded to the nearest minor unit, halves up. Stock below zero counts for
 * nothing: what is not there cost nothing, and the new cost holds.
 *
 * @param before units on hand and what one of them cost
 * @param received units that came, at least 1, and what one of them cost
 */
export function averageCost(
  before: { readonly stock: number; readonly cost: MinorUnits },
  received: { readonly quantity: number; readonly unitCost: MinorUnits },
): MinorUnits {
  const stock = BigInt(Math.max(0, before.stock));
  const quantity = BigInt(received.quantity);
  const units = stock + quantity;
  // A stock times a cost can be far beyond the safe integers, hence BigInt.
  const value = stock * BigInt(before.cost) + quantity * BigInt(received.unitCost);
  return Number((2n * value + units) / (2n * units));
}
