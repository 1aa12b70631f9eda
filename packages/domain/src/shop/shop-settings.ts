import type { BasisPoints } from '../money/basis-points.ts';
import type { Promotion } from '../pricing/promotion.ts';
import type { TaxClass } from '../product/product.ts';

export interface ShopSettings {
  readonly name: string;
  /** ISO 4217, such as GBP. */
  readonly currency: string;
  /** BCP 47, such as en-GB. */
  readonly locale: string;
  /** IANA name, such as Europe/London; it decides which day a sale belongs to. */
  readonly timeZone: string;
  /** Whether shelf prices already contain the tax. */
  readonly pricesIncludeTax: boolean;
  readonly taxRates: Readonly<Record<TaxClass, BasisPoints>>;
  readonly promotions: readonly Promotion[];
  /** Whether a register sells, and gives cash back, only in a cash session. */
  readonly requiresCashSession: boolean;
  /** Grows by one with each edit, so that an edit of a stale copy is noticed. */
  readonly version: number;
}

/** The settings of a shop that has not yet saved any of its own. */
export const defaultShopSettings: ShopSettings = {
  name: 'My shop',
  currency: 'GBP',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  pricesIncludeTax: true,
  taxRates: { standard: 2000, reduced: 500, zero: 0 },
  promotions: [],
  requiresCashSession: false,
  version: 0,
};
