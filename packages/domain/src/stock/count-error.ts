/** There is no count with that id. */
export interface CountNotFound {
  readonly code: 'count-not-found';
  readonly id: string;
}

/** The count is applied, being applied or cancelled: nothing can be counted any more. */
export interface CountClosed {
  readonly code: 'count-closed';
}

/** The product is not one of those that are counted. */
export interface NotInCount {
  readonly code: 'not-in-count';
  readonly sku: string;
}

/**
 * More was sold since than was counted: what was counted cannot have been all, and the stock would
 * fall below zero.
 */
export interface CountContradicted {
  readonly code: 'count-contradicted';
  readonly skus: readonly string[];
}

/** Why a count does not go on. */
export type CountError = CountNotFound | CountClosed | NotInCount | CountContradicted;
