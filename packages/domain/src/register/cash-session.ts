import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';
import type { CashMovement } from './cash-movement.ts';
import type { SessionReport } from './report-session.ts';

/** The end of a session: what was counted, beside what should have been there. */
export interface SessionClosing {
  /** What was in the drawer, counted before anybody was told what should be. */
  readonly countedCash: MinorUnits;
  /** `countedCash` less what was expected; it stays as it is, nothing ever makes up for it. */
  readonly variance: number;
  readonly by: Actor;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The Z report. */
  readonly report: SessionReport;
}

/**
 * A drawer from its opening to its count. While it is open nothing of it tells what should be in the
 * drawer, so that the count is a count.
 */
export interface CashSession {
  /** Made by the till; see `makeSaleId`. */
  readonly id: string;
  readonly registerId: string;
  /** The shop's own calendar day of its opening, YYYY-MM-DD. */
  readonly date: string;
  readonly openedBy: Actor;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** What was in the drawer at the beginning. */
  readonly float: MinorUnits;
  /** The oldest first. */
  readonly movements: readonly CashMovement[];
  /** None while it is open. */
  readonly closing?: SessionClosing;
}
