import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { CashMovement } from '@agentic-retail/domain/register/cash-movement';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import type { Takings } from '@agentic-retail/domain/register/takings';
import type { Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';

/** A session with what its sales and refunds came to so far. */
export interface CashSessionRecord {
  readonly session: CashSession;
  readonly sales: Takings;
  readonly refunds: Takings;
  /** Grows with everything that happens in the session. */
  readonly version: number;
}

/** A sale that was rung up offline in a session and recorded after it was closed. */
export interface LateSale {
  readonly transactionId: string;
  readonly receiptNumber: string;
  readonly total: MinorUnits;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
}

/** Why a session was not opened. */
export type NotOpened =
  | { readonly reason: 'opened-before' }
  | { readonly reason: 'register-in-session'; readonly sessionId: string };

/** Where cash sessions are kept. */
export interface CashSessionRepository {
  /** Writes the session and makes it the register's, if it has none. */
  open(session: CashSession): Promise<Result<void, NotOpened>>;
  find(id: string): Promise<CashSessionRecord | undefined>;
  findOpen(registerId: string): Promise<CashSessionRecord | undefined>;
  /** Adds `movement`, if nothing happened since `record` was read. Returns whether it did. */
  addMovement(record: CashSessionRecord, movement: CashMovement): Promise<boolean>;
  /** Writes the closing of `closed`, if nothing happened since `record` was read, and frees the register. */
  close(record: CashSessionRecord, closed: CashSession): Promise<boolean>;
  /** The oldest first. */
  listLate(id: string, page: PageRequest): Promise<Result<Page<LateSale>, InvalidRequest>>;
  /** The newest first. */
  listDay(date: string, page: PageRequest): Promise<Result<Page<CashSession>, InvalidRequest>>;
}
