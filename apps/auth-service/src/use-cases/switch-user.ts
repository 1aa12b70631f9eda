import type { PasswordRequired, WrongPin } from '@agentic-retail/domain/identity/pin-error';
import type { TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Browser } from '../browser.ts';
import type { Pins } from '../ports/pins.ts';
import type { Session, StaffDirectory } from '../ports/staff-directory.ts';
import { leaveSession } from './leave-session.ts';

/**
 * Goes on with a session that is kept at the till, by its person's PIN. The pool has the last word: who
 * lost their access there needs the password, and is told no more than who was never here.
 */
export async function switchUser(
  directory: StaffDirectory,
  pins: Pins,
  browser: Browser,
  { userId, pin }: { readonly userId: string; readonly pin: string },
): Promise<Result<Session, WrongPin | PasswordRequired | TooManyAttempts>> {
  const { till } = browser;
  const kept = till === undefined ? [] : await pins.keptAt(till);
  const person = kept.find((session) => session.userId === userId);
  if (till === undefined || person === undefined) return fail({ code: 'password-required' });

  const opened = await pins.open(till, person, pin);
  if (!opened.ok) {
    const { error } = opened;
    if (error.code === 'wrong-pin' && error.triesLeft <= 0) {
      await pins.drop(till, person);
      // Who is in it at this moment goes on until they leave.
      if (browser.refreshToken !== person.refreshToken) {
        await directory.endSession(person.refreshToken);
      }
    }
    return opened;
  }
  const { refreshToken } = opened.value;
  const continued = await directory.continueSession(refreshToken);
  if (!continued.ok) {
    if (continued.error.code !== 'session-ended') return fail(continued.error);
    await pins.drop(till, opened.value);
    return fail({ code: 'password-required' });
  }
  await leaveSession(directory, kept, browser.refreshToken);
  return ok({ ...continued.value, refreshToken });
}
