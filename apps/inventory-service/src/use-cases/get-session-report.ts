import type { CashSessionNotFound } from '@agentic-retail/domain/register/cash-session-error';
import { reportSession, type SessionReport } from '@agentic-retail/domain/register/report-session';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { CashSessionRepository } from '../ports/cash-session-repository.ts';

/** The X report of an open session, the Z report of a closed one. */
export async function getSessionReport(
  { cashSessions }: { readonly cashSessions: CashSessionRepository },
  id: string,
): Promise<Result<SessionReport, CashSessionNotFound>> {
  const record = await cashSessions.find(id);
  if (!record) return fail({ code: 'cash-session-not-found', id });
  const { session, sales, refunds } = record;
  return ok(session.closing?.report ?? reportSession({ ...session, sales, refunds }));
}
