import type { MinorUnits } from '../money/money.ts';
import type { PricedCart } from '../pricing/price-cart.ts';
import type { PricingError } from '../pricing/pricing-error.ts';
import type { CashSessionRequired } from '../register/cash-session-error.ts';
import type { DiscountError } from './discount-error.ts';
import type { PaymentError } from './payment-error.ts';

/** The cart no longer costs what the customer was told; `cart` is what it costs now. */
export interface PriceChanged {
  readonly code: 'price-changed';
  readonly expectedTotal: MinorUnits;
  readonly total: MinorUnits;
  readonly cart: PricedCart;
}

/** More distinct products than one atomic write can take. */
export interface TooManyProducts {
  readonly code: 'too-many-products';
  readonly limit: number;
  readonly count: number;
}

/** The device that made the sale has a clock too far ahead of the service's. */
export interface ClockAhead {
  readonly code: 'clock-ahead';
  /** ISO 8601, UTC. */
  readonly saleTime: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** The sale is dated longer ago than this member of the staff may date one. */
export interface ClockBehind {
  readonly code: 'clock-behind';
  /** ISO 8601, UTC. */
  readonly saleTime: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** One product of which there is less than was asked for. */
export interface Shortage {
  readonly sku: string;
  readonly name?: string;
  readonly requested: number;
  readonly available: number;
}

/** There is not enough on the shelf for every line. */
export interface InsufficientStock {
  readonly code: 'insufficient-stock';
  readonly shortages: readonly Shortage[];
}

/** The sale's id already belongs to a different sale. */
export interface SaleIdReused {
  readonly code: 'sale-id-reused';
}

/** Why a sale cannot be made. */
export type SaleError =
  | PricingError
  | PriceChanged
  | PaymentError
  | DiscountError
  | TooManyProducts
  | ClockAhead
  | ClockBehind
  | InsufficientStock
  | CashSessionRequired
  | SaleIdReused;
