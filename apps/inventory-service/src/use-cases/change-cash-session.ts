import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import type { CashSessionNotFound } from '@agentic-retail/domain/register/cash-session-error';
import { fail, type Result } from '@agentic-retail/domain/result';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { CashSessionRecord, CashSessionRepository } from '../ports/cash-session-repository.ts';

/** How often a change is made anew because something happened in the session meanwhile. */
const attempts = 8;

/**
 * Changes a session as it stands now, and again if a sale, a refund or another change came in between.
 *
 * @param change returns the session itself when there is nothing to write
 */
export async function changeCashSession<E>(
  cashSessions: CashSessionRepository,
  id: string,
  change: (record: CashSessionRecord) => Result<CashSession, E>,
  write: (record: CashSessionRecord, changed: CashSession) => Promise<boolean>,
): Promise<Result<CashSession, E | CashSessionNotFound>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const record = await cashSessions.find(id);
    if (!record) return fail({ code: 'cash-session-not-found', id });
    const changed = change(record);
    if (!changed.ok || changed.value === record.session) return changed;
    if (await write(record, changed.value)) return changed;
  }
  throw new ServiceBusy(`cash session ${id} changed ${attempts} times meanwhile`);
}
