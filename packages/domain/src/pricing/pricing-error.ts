import type { AmountTooLarge } from '../money/money.ts';

/** There is nothing in the cart to price. */
export interface EmptyCart {
  readonly code: 'empty-cart';
}

/** A quantity is not a whole number from 1 to the most a cart may hold of one product. */
export interface InvalidQuantity {
  readonly code: 'invalid-quantity';
  readonly sku: string;
  readonly quantity: number;
}

/** The cart names products the shop does not have. */
export interface UnknownProduct {
  readonly code: 'unknown-product';
  readonly skus: readonly string[];
}

/** The cart holds products that are no longer sold. */
export interface ProductInactive {
  readonly code: 'product-inactive';
  readonly skus: readonly string[];
}

/** A discount by hand is of nothing in the cart, one too many, or no amount that can be taken off. */
export interface InvalidDiscount {
  readonly code: 'invalid-discount';
  /** The product it is for. @default the whole cart */
  readonly sku?: string;
  readonly reason: 'not-in-cart' | 'given-twice' | 'too-much';
}

/** Why a cart has no price. */
export type PricingError =
  | EmptyCart
  | InvalidQuantity
  | UnknownProduct
  | ProductInactive
  | InvalidDiscount
  | AmountTooLarge;
