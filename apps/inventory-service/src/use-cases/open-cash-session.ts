import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import type {
  CashIdReused,
  RegisterInSession,
} from '@agentic-retail/domain/register/cash-session-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { CashSessionRepository } from '../ports/cash-session-repository.ts';
import type { Clock } from '../ports/clock.ts';
import type { ShopRepository } from '../ports/shop-repository.ts';

interface Drawers {
  readonly cashSessions: CashSessionRepository;
  readonly shop: ShopRepository;
  readonly now: Clock;
}

/** Opens the drawer of a register. The same request again gets the first result. */
export async function openCashSession(
  { cashSessions, shop, now }: Drawers,
  request: Pick<CashSession, 'id' | 'registerId' | 'float'>,
  openedBy: Actor,
): Promise<Result<CashSession, RegisterInSession | CashIdReused>> {
  const { timeZone } = await shop.get();
  const openedAt = now();
  const date = businessDate(openedAt, timeZone);
  const session: CashSession = { ...request, date, openedBy, openedAt, movements: [] };
  const opened = await cashSessions.open(session);
  if (opened.ok) return ok(session);
  const { error } = opened;
  const isRepeat = error.reason === 'opened-before';
  const record = await cashSessions.find(isRepeat ? request.id : error.sessionId);
  if (!record)
    throw new ServiceBusy(`register ${request.registerId} has a session that is not there`);
  const { session: there } = record;
  if (!isRepeat) {
    const { id: sessionId, openedBy: by, openedAt: at } = there;
    return fail({ code: 'register-in-session', sessionId, openedBy: by, openedAt: at });
  }
  return there.registerId === request.registerId && there.float === request.float
    ? ok(there)
    : fail({ code: 'cash-id-reused' });
}
