import type { BasisPoints } from '../money/basis-points.ts';
import type { MinorUnits } from '../money/money.ts';

interface DiscountTarget {
  /** The product whose line it is on. @default the whole cart */
  readonly sku?: string;
}

/** A share of what the line, or the cart, still costs. */
export interface PercentDiscount extends DiscountTarget {
  readonly kind: 'percent';
  readonly percent: BasisPoints;
}

/** So much off the whole line, or the whole cart. */
export interface AmountDiscount extends DiscountTarget {
  readonly kind: 'amount';
  readonly amount: MinorUnits;
}

/** What somebody at the till takes off: at most one for each product and one for the cart. */
export type ManualDiscount = PercentDiscount | AmountDiscount;
