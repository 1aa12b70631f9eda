import { type BasisPoints, WHOLE } from '../money/basis-points.ts';
import { isAmount, type MinorUnits } from '../money/money.ts';
import { shareOut } from '../money/share-out.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ManualDiscount } from './manual-discount.ts';
import type { InvalidDiscount } from './pricing-error.ts';

/** What a line costs once its promotion is taken off. */
export interface DiscountableLine {
  readonly sku: string;
  readonly value: MinorUnits;
}

/**
 * What is taken off by hand, by sku. First each line's own, of what the line costs after its
 * promotion; then the cart's, of what all lines cost after that, shared over them in proportion.
 * Percentages are rounded down, so that none takes off more than it says.
 */
export function applyManualDiscounts(
  lines: readonly DiscountableLine[],
  discounts: readonly ManualDiscount[],
): Result<ReadonlyMap<string, MinorUnits>, InvalidDiscount> {
  const worthOf = new Map(lines.map(({ sku, value }) => [sku, value]));
  const taken = new Map<string, MinorUnits>();
  let ofCart: ManualDiscount | undefined;
  for (const discount of discounts) {
    const { sku } = discount;
    if (sku === undefined) {
      if (ofCart !== undefined) return fail({ code: 'invalid-discount', reason: 'given-twice' });
      ofCart = discount;
      continue;
    }
    const value = worthOf.get(sku);
    if (value === undefined) return fail({ code: 'invalid-discount', sku, reason: 'not-in-cart' });
    if (taken.has(sku)) return fail({ code: 'invalid-discount', sku, reason: 'given-twice' });
    const amount = amountOf(discount, value);
    if (amount === undefined) return fail({ code: 'invalid-discount', sku, reason: 'too-much' });
    taken.set(sku, amount);
  }
  if (ofCart === undefined) return ok(taken);

  const left = lines.map(({ sku, value }) => ({ sku, value: value - (taken.get(sku) ?? 0) }));
  const amount = amountOf(
    ofCart,
    left.reduce((sum, { value }) => sum + value, 0),
  );
  if (amount === undefined) return fail({ code: 'invalid-discount', reason: 'too-much' });
  for (const [{ sku }, share] of shareOut(amount, left, ({ value }) => value)) {
    taken.set(sku, (taken.get(sku) ?? 0) + share);
  }
  return ok(taken);
}

/** What a discount takes off `value`; nothing, when that is not possible. */
function amountOf(discount: ManualDiscount, value: MinorUnits): MinorUnits | undefined {
  const amount = discount.kind === 'amount' ? discount.amount : shareOf(value, discount.percent);
  return isAmount(amount) && amount <= value ? amount : undefined;
}

function shareOf(value: MinorUnits, percent: BasisPoints): MinorUnits {
  return Math.floor((value * percent) / WHOLE);
}
