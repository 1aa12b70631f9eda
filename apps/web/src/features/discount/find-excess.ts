import {
  discountLevel,
  isLineWithin,
  MAX_DISCOUNT,
} from '@agentic-retail/domain/pricing/discount-limits';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import type { PricedCart } from '@agentic-retail/domain/pricing/price-cart';
import type { PricingError } from '@agentic-retail/domain/pricing/pricing-error';
import type { Result } from '@agentic-retail/domain/result';

/** Why a discount can't be given, together with the others of the cart. */
export interface DiscountExcess {
  /** The lines that would be beyond the limit. @default none: the cart as a whole is */
  readonly names: readonly string[];
  /** What could be given of the same kind and to the same target, in whole per cents; or 0. */
  readonly left: ManualDiscount;
}

/**
 * What is beyond the limit once `discount` is given; nothing, when it may be.
 *
 * @param price the cart with its other discounts and this one
 */
export function findExcess(
  discount: ManualDiscount,
  price: (discount: ManualDiscount) => Result<PricedCart, PricingError>,
): DiscountExcess | undefined {
  const isTooMuch = (given: ManualDiscount) => {
    const priced = price(given);
    if (priced.ok) return discountLevel(priced.value) === 'refused';
    // A cart that has no price for another reason says so itself.
    return priced.error.code === 'invalid-discount' && priced.error.reason === 'too-much';
  };
  if (!isTooMuch(discount)) return undefined;
  let most = 0;
  let tooMuch = sizeOf(discount);
  while (tooMuch - most > 1) {
    const middle = Math.floor((most + tooMuch) / 2);
    if (isTooMuch(withSize(discount, middle))) tooMuch = middle;
    else most = middle;
  }
  // Less than one per cent of a cheap article rounds to nothing at all, and is nothing to offer.
  const offered = discount.kind === 'percent' ? most - (most % 100) : most;
  // More off a line than it costs has no price; the least that is too much names the line as well.
  const asked = price(discount);
  const priced =
    asked.ok || discount.sku === undefined ? asked : price(withSize(discount, tooMuch));
  const over = priced.ok
    ? priced.value.lines.filter((line) => !isLineWithin(line, MAX_DISCOUNT))
    : [];
  return { names: over.map(({ name }) => name), left: withSize(discount, offered) };
}

/** Hundredths of a per cent, or minor units. */
function sizeOf(discount: ManualDiscount): number {
  return discount.kind === 'percent' ? discount.percent : discount.amount;
}

function withSize(discount: ManualDiscount, size: number): ManualDiscount {
  return discount.kind === 'percent'
    ? { ...discount, percent: size }
    : { ...discount, amount: size };
}
