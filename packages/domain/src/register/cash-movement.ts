import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';

/** Cash that goes into the drawer, or out of it, without a sale. */
export interface CashMovement {
  /** Made by the till; see `makeSaleId`. */
  readonly id: string;
  readonly kind: 'pay-in' | 'pay-out';
  /** At least 1. */
  readonly amount: MinorUnits;
  readonly reason: string;
  readonly by: Actor;
  /** ISO 8601, UTC. */
  readonly at: string;
}
