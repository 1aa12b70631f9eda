/** What every kind of promotion says: its name, what it covers and when it runs. */
interface PromotionTerms {
  readonly id: string;
  /** As the receipt prints it. */
  readonly name: string;
  /** The category it covers. Exactly one of `category` and `skus` is given. */
  readonly category?: string;
  /** The products it covers. Exactly one of `category` and `skus` is given. */
  readonly skus?: readonly string[];
  /** First instant it applies, ISO 8601. @default it has always applied */
  readonly startsAt?: string;
  /** First instant it no longer applies, ISO 8601. @default it never ends */
  readonly endsAt?: string;
}

/** Of every `buy` units `pay` are paid for; the cheapest are the free ones. */
export interface MultibuyPromotion extends PromotionTerms {
  readonly kind: 'multibuy';
  /** Units in one group, at least 2. */
  readonly buy: number;
  /** Units of a group that are paid for: at least 1, fewer than `buy`. */
  readonly pay: number;
}

/** Each kind is one member here, one file with its arithmetic and one case in `applyPromotions`. */
export type Promotion = MultibuyPromotion;
