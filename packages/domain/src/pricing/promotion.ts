import type { BasisPoints } from '../money/basis-points.ts';
import type { MinorUnits } from '../money/money.ts';

/** What every kind of promotion says: its name, what it covers and when it runs. */
interface PromotionTerms {
  readonly id: string;
  /** As the receipt prints it. */
  readonly name: string;
  /** The category it covers. @default whatever `skus` says */
  readonly category?: string;
  /** The products it covers. @default those of `category`, or without one the whole shop */
  readonly skus?: readonly string[];
  /** First instant it applies, ISO 8601. @default it has always applied */
  readonly startsAt?: string;
  /** First instant it no longer applies, ISO 8601. @default it never ends */
  readonly endsAt?: string;
}

/** A share of every line's value. */
export interface PercentPromotion extends PromotionTerms {
  readonly kind: 'percent';
  /** More than 0, at most the whole. */
  readonly percent: BasisPoints;
}

/** A fixed amount off each unit, or all of its price where that is less. */
export interface AmountPromotion extends PromotionTerms {
  readonly kind: 'amount';
  readonly amount: MinorUnits;
}

/** Of every `buy` units `pay` are paid for; the cheapest are the free ones. */
export interface MultibuyPromotion extends PromotionTerms {
  readonly kind: 'multibuy';
  /** Units in one group, at least 2. */
  readonly buy: number;
  /** Units of a group that are paid for: at least 1, fewer than `buy`. */
  readonly pay: number;
}

/** Each kind is one member here and one case in `applyPromotions`. */
export type Promotion = PercentPromotion | AmountPromotion | MultibuyPromotion;
