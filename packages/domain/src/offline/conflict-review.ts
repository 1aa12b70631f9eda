import type { Actor } from '../identity/actor.ts';

/** Somebody has looked into how a sale differs from the books, and dealt with it. */
export interface ConflictReview {
  readonly by: Actor;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What was done about it. @default nothing was written down */
  readonly note?: string;
}

/** The sale is as the books would have it: there is nothing to deal with. */
export interface SaleHasNoConflicts {
  readonly code: 'sale-has-no-conflicts';
  readonly id: string;
}
