import { discountLevel, FREE_DISCOUNT, MAX_DISCOUNT } from '../pricing/discount-limits.ts';
import type { PricedCart } from '../pricing/price-cart.ts';
import { fail, ok, type Result } from '../result.ts';
import { approvedContent, type DiscountApproval } from './discount-approval.ts';
import type { DiscountError } from './discount-error.ts';

/** The sale that a discount is given in. */
export interface DiscountedSale {
  readonly id: string;
  readonly registerId: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly cart: PricedCart;
  /** The approval that the sale names; `unknown`, when there is none under that id. */
  readonly approval: DiscountApproval | 'unknown' | undefined;
  /** One-way, SHA-256 or better. */
  readonly hash: (text: string) => string;
}

/** Whether what was taken off by hand may be: the approval that it needed, or why it may not. */
export function checkDiscount(
  sale: DiscountedSale,
): Result<DiscountApproval | undefined, DiscountError> {
  const level = discountLevel(sale.cart);
  if (level === 'refused') return fail({ code: 'discount-too-large', limit: MAX_DISCOUNT });
  if (level === 'free') return ok(undefined);
  const { approval } = sale;
  if (approval === undefined) return fail({ code: 'approval-needed', limit: FREE_DISCOUNT });
  if (approval === 'unknown') return fail({ code: 'approval-invalid', reason: approval });
  const reason = whyNotValid(approval, sale);
  return reason === undefined ? ok(approval) : fail({ code: 'approval-invalid', reason });
}

function whyNotValid(approval: DiscountApproval, sale: DiscountedSale) {
  if (approval.saleId !== undefined && approval.saleId !== sale.id) return 'used';
  if (approval.registerId !== sale.registerId) return 'other-register';
  // By the sale's own time: a sale whose first answer was lost is not refused when it is sent again.
  if (Date.parse(sale.timestamp) > Date.parse(approval.expiresAt)) return 'expired';
  if (approval.cartHash !== sale.hash(approvedContent(sale.cart))) return 'other-cart';
  return undefined;
}
