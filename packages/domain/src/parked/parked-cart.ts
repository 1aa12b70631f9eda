import type { Actor } from '../identity/actor.ts';
import type { ManualDiscount } from '../pricing/manual-discount.ts';
import type { CartLine } from '../pricing/price-cart.ts';

/** Who took a parked cart off the list, and what for. */
export interface Taking {
  readonly outcome: 'recalled' | 'discarded';
  /** Made by the till that recalls: the same one, asking again, gets the cart again. */
  readonly recallId?: string;
  readonly registerId?: string;
  readonly by: Actor;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A cart that waits for its customer. It holds no price and reserves no stock. */
export interface ParkedCart {
  /** Made by the till; see `makeSaleId`. */
  readonly id: string;
  /** Whom or what it is of, as the cashier wrote it; may be empty. */
  readonly note: string;
  readonly lines: readonly CartLine[];
  /** Given by hand. @default none */
  readonly discounts?: readonly ManualDiscount[];
  readonly registerId: string;
  readonly parkedBy: Actor;
  /** ISO 8601, UTC. */
  readonly parkedAt: string;
  /** None while it waits. */
  readonly taken?: Taking;
}
