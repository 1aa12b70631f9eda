import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import type {
  CashSessionClosed,
  CashSessionNotFound,
} from '@agentic-retail/domain/register/cash-session-error';
import { closeSession } from '@agentic-retail/domain/register/close-session';
import type { Result } from '@agentic-retail/domain/result';
import type { CashSessionRepository } from '../ports/cash-session-repository.ts';
import type { Clock } from '../ports/clock.ts';
import { changeCashSession } from './change-cash-session.ts';

/** Closes a session by a count of its drawer: what was expected is told only now. */
export function closeCashSession(
  { cashSessions, now }: { readonly cashSessions: CashSessionRepository; readonly now: Clock },
  sessionId: string,
  countedCash: MinorUnits,
  by: Actor,
): Promise<Result<CashSession, CashSessionNotFound | CashSessionClosed>> {
  return changeCashSession(
    cashSessions,
    sessionId,
    (record) => closeSession(record.session, record, { countedCash, by, at: now() }),
    (record, closed) => cashSessions.close(record, closed),
  );
}
