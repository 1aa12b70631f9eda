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

/** Why a cart has no price. */
export type PricingError =
  | EmptyCart
  | InvalidQuantity
  | UnknownProduct
  | ProductInactive
  | AmountTooLarge;
