import type { Actor } from '../identity/actor.ts';

/** There is no cash session with that id. */
export interface CashSessionNotFound {
  readonly code: 'cash-session-not-found';
  readonly id: string;
}

/** A register has one open session at most, and it has one. */
export interface RegisterInSession {
  readonly code: 'register-in-session';
  readonly sessionId: string;
  readonly openedBy: Actor;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
}

/** The session was closed already, with another count. */
export interface CashSessionClosed {
  readonly code: 'cash-session-closed';
  readonly by: Actor;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The id already belongs to another session, or another movement of this one. */
export interface CashIdReused {
  readonly code: 'cash-id-reused';
}

/** More movements than the books of one session hold. */
export interface TooManyMovements {
  readonly code: 'too-many-movements';
  readonly limit: number;
}

/** The shop sells, and gives cash back, only in a cash session, and the register has none open. */
export interface CashSessionRequired {
  readonly code: 'cash-session-required';
  readonly registerId: string;
}

/** Why a drawer is not opened, changed or closed. */
export type CashSessionError =
  | CashSessionNotFound
  | RegisterInSession
  | CashSessionClosed
  | CashIdReused
  | TooManyMovements;
