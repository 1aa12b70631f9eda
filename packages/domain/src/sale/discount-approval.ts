import { compareCodeUnits } from '../compare-code-units.ts';
import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';
import type { PricedCart } from '../pricing/price-cart.ts';

/** How long an approval can be used. */
export const APPROVAL_LIFE_MS = 10 * 60 * 1000;

/** A manager's consent to what is taken off one cart at one till; it is good for one sale. */
export interface DiscountApproval {
  /** Made by the client; see `makeSaleId`. */
  readonly id: string;
  readonly registerId: string;
  /** Hash of `approvedContent` of the cart it is for. */
  readonly cartHash: string;
  /** What is taken off by hand, of all lines together. */
  readonly discount: MinorUnits;
  readonly total: MinorUnits;
  readonly approvedBy: Actor;
  /** ISO 8601, UTC. */
  readonly approvedAt: string;
  /** ISO 8601, UTC: a sale that is made later needs another one. */
  readonly expiresAt: string;
  /** The sale it was used for. @default it is unused */
  readonly saleId?: string;
}

/** What of an approval stays with the sale. */
export type ApprovalOfSale = Pick<DiscountApproval, 'id' | 'approvedBy' | 'approvedAt'>;

/** All that an approval is bound to of a cart: its products, their prices and what is taken off. */
export function approvedContent({ lines, total }: PricedCart): string {
  const content = lines
    .toSorted((a, b) => compareCodeUnits(a.sku, b.sku))
    .map(({ sku, quantity, unitPrice, discount, manualDiscount = 0 }) => {
      return [sku, quantity, unitPrice, discount, manualDiscount];
    });
  return JSON.stringify([content, total]);
}
