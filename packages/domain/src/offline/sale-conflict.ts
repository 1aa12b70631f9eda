import type { MinorUnits } from '../money/money.ts';

/** The till's prices, promotions or tax rates were not those of the books. */
export interface PriceConflict {
  readonly kind: 'price-changed';
  /** Of which products. */
  readonly skus: readonly string[];
  /** What all lines came to at the till, before discounts by hand. */
  readonly charged: MinorUnits;
  /** What they would have by the books. @default more than an amount can be */
  readonly listed?: MinorUnits;
}

/** Products were sold that had been taken out of the range. */
export interface ProductConflict {
  readonly kind: 'product-removed';
  readonly skus: readonly string[];
}

/** More was sold than the books had; a count of these products was opened under the sale's id. */
export interface StockConflict {
  readonly kind: 'stock-short';
  readonly lines: readonly {
    readonly sku: string;
    readonly sold: number;
    /** Units in the books before; may be negative. */
    readonly available: number;
  }[];
}

/**
 * Stock was set after the sale and before it arrived: whoever counted may have left out what the sale
 * took already. A count of these products was opened under the sale's id.
 */
export interface CountConflict {
  readonly kind: 'counted-since';
  readonly skus: readonly string[];
}

/**
 * Somebody else sent it than who is named as its cashier, who may be disabled, or nobody, by now; or the
 * sender is, by another name.
 */
export interface CashierConflict {
  readonly kind: 'cashier-unconfirmed';
}

/** The till's clock cannot be right: the sale is in the books when the service heard of it. */
export interface ClockConflict {
  readonly kind: 'clock-wrong';
  /** When it was made by the till's clock, ISO 8601, UTC. */
  readonly tillTime: string;
}

/** The session it was rung up in is closed: its money is in another one, or in none. */
export interface SessionConflict {
  readonly kind: 'session-closed';
  readonly sessionId: string;
}

/** The register never had the session that the till says it was rung up in. */
export interface UnknownSessionConflict {
  readonly kind: 'session-unknown';
  /** As the till sent it. */
  readonly sessionId: string;
}

/** The shop requires a cash session, and the register had none. */
export interface NoSessionConflict {
  readonly kind: 'session-missing';
}

/** The number on the printed receipt was not the next one of the register's series. */
export interface ReceiptConflict {
  readonly kind: 'receipt-renumbered';
  /** What the customer's receipt says. */
  readonly printed: string;
}

/** More was taken off by hand than anybody may without a manager, or at all. */
export interface DiscountConflict {
  readonly kind: 'discount-over-limit';
  /** The limit that it was beyond, in basis points. */
  readonly limit: number;
}

/** How a sale that has happened differs from what the service would have allowed. */
export type SaleConflict =
  | PriceConflict
  | ProductConflict
  | StockConflict
  | CountConflict
  | CashierConflict
  | ClockConflict
  | SessionConflict
  | UnknownSessionConflict
  | NoSessionConflict
  | ReceiptConflict
  | DiscountConflict;

export const saleConflictKinds = [
  'price-changed',
  'product-removed',
  'stock-short',
  'counted-since',
  'cashier-unconfirmed',
  'clock-wrong',
  'session-closed',
  'session-unknown',
  'session-missing',
  'receipt-renumbered',
  'discount-over-limit',
] as const satisfies readonly SaleConflict['kind'][];
