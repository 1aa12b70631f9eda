import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CashSession } from './cash-session.ts';
import type { CashSessionClosed } from './cash-session-error.ts';
import { reportSession } from './report-session.ts';
import type { Takings } from './takings.ts';

/** A count of the drawer. */
export interface CashCount {
  readonly countedCash: MinorUnits;
  readonly by: Actor;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * The session, closed by a count. The variance is what it is: the count is never adjusted to what
 * was expected. The same count again gets the first result.
 */
export function closeSession(
  session: CashSession,
  { sales, refunds }: { readonly sales: Takings; readonly refunds: Takings },
  { countedCash, by, at }: CashCount,
): Result<CashSession, CashSessionClosed> {
  const { closing } = session;
  if (closing !== undefined) {
    return closing.countedCash === countedCash
      ? ok(session)
      : fail({ code: 'cash-session-closed', by: closing.by, at: closing.at });
  }
  const report = reportSession({ ...session, sales, refunds });
  const variance = countedCash - report.expectedCash;
  return ok({ ...session, closing: { countedCash, variance, by, at, report } });
}
