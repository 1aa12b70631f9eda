import { fail, ok, type Result } from '../result.ts';
import type { CashMovement } from './cash-movement.ts';
import type { CashSession } from './cash-session.ts';
import type { CashIdReused, CashSessionClosed, TooManyMovements } from './cash-session-error.ts';

/** The most movements of one session: they are kept in one item. */
export const MAX_MOVEMENTS = 500;

/** The session with one movement more; the same movement again changes nothing. */
export function addMovement(
  session: CashSession,
  movement: CashMovement,
): Result<CashSession, CashSessionClosed | CashIdReused | TooManyMovements> {
  const known = session.movements.find(({ id }) => id === movement.id);
  if (known !== undefined) {
    const isSame =
      known.kind === movement.kind &&
      known.amount === movement.amount &&
      known.reason === movement.reason;
    return isSame ? ok(session) : fail({ code: 'cash-id-reused' });
  }
  if (session.closing !== undefined) {
    const { by, at } = session.closing;
    return fail({ code: 'cash-session-closed', by, at });
  }
  if (session.movements.length >= MAX_MOVEMENTS) {
    return fail({ code: 'too-many-movements', limit: MAX_MOVEMENTS });
  }
  return ok({ ...session, movements: [...session.movements, movement] });
}
