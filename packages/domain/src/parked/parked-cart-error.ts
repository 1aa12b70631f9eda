import type { Taking } from './parked-cart.ts';

/** There is no parked cart with that id. */
export interface ParkedCartNotFound {
  readonly code: 'parked-cart-not-found';
  readonly id: string;
}

/** Somebody else was faster. */
export interface ParkedCartTaken {
  readonly code: 'parked-cart-taken';
  readonly taken: Taking;
}

/** The id already belongs to another parked cart. */
export interface ParkedCartIdReused {
  readonly code: 'parked-cart-id-reused';
}

/** Why a cart is not parked, not recalled and not discarded. */
export type ParkedCartError = ParkedCartNotFound | ParkedCartTaken | ParkedCartIdReused;
