import type { CashSessionNotFound } from '@agentic-retail/domain/register/cash-session-error';
import { fail, type Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page } from '@agentic-retail/service-kit/read-page';
import type { CashSessionRepository, LateSale } from '../ports/cash-session-repository.ts';

/** The sales that were rung up offline in a session and recorded after it was closed, the oldest first. */
export async function listLateSales(
  { cashSessions }: { readonly cashSessions: CashSessionRepository },
  id: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<Page<LateSale>, CashSessionNotFound | InvalidRequest>> {
  const session = await cashSessions.find(id);
  return session ? cashSessions.listLate(id, page) : fail({ code: 'cash-session-not-found', id });
}
