import type { Actor } from '@agentic-retail/domain/identity/actor';
import { addMovement } from '@agentic-retail/domain/register/add-movement';
import type { CashMovement } from '@agentic-retail/domain/register/cash-movement';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import type {
  CashIdReused,
  CashSessionClosed,
  CashSessionNotFound,
  TooManyMovements,
} from '@agentic-retail/domain/register/cash-session-error';
import type { Result } from '@agentic-retail/domain/result';
import type { CashSessionRepository } from '../ports/cash-session-repository.ts';
import type { Clock } from '../ports/clock.ts';
import { changeCashSession } from './change-cash-session.ts';

/** Records cash put into a drawer or taken out of it. The same movement again is recorded once. */
export function addCashMovement(
  drawers: { readonly cashSessions: CashSessionRepository; readonly now: Clock },
  sessionId: string,
  movement: Pick<CashMovement, 'id' | 'kind' | 'amount' | 'reason'>,
  by: Actor,
): Promise<
  Result<CashSession, CashSessionNotFound | CashSessionClosed | CashIdReused | TooManyMovements>
> {
  const entry: CashMovement = { ...movement, by, at: drawers.now() };
  return changeCashSession(
    drawers.cashSessions,
    sessionId,
    ({ session }) => addMovement(session, entry),
    (record) => drawers.cashSessions.addMovement(record, entry),
  );
}
