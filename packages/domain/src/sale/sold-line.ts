import type { MinorUnits } from '../money/money.ts';
import type { PricedLine } from '../pricing/price-cart.ts';

/** A line of a sale, with what reports need of its product as it was then. */
export interface SoldLine extends PricedLine {
  /** @default it was sold before sales kept it */
  readonly category?: string;
  /** What one unit was bought for, without tax. @default it was sold before sales kept it */
  readonly unitCost?: MinorUnits;
}
