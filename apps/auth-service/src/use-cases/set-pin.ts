import { isGuessablePin } from '@agentic-retail/domain/identity/guessable-pin';
import type { WeakPin, WrongPassword } from '@agentic-retail/domain/identity/pin-error';
import type { SessionEnded, TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Browser } from '../browser.ts';
import type { Person, Pins } from '../ports/pins.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';
import { keepSession } from './keep-session.ts';

export interface PinChoice {
  readonly pin: string;
  /** The one that they sign in with: a till that was left open must not get a PIN of somebody. */
  readonly password: string;
}

/** Sets the PIN of who is signed in, and keeps their session at this till. */
export async function setPin(
  directory: StaffDirectory,
  pins: Pins,
  { till, refreshToken }: Browser,
  caller: Person & { readonly email: string },
  { pin, password }: PinChoice,
): Promise<Result<undefined, WeakPin | WrongPassword | SessionEnded | TooManyAttempts>> {
  if (isGuessablePin(pin)) return fail({ code: 'weak-pin' });
  if (refreshToken === undefined) return fail({ code: 'session-ended' });
  const session = await directory.continueSession(refreshToken);
  if (!session.ok) return session;
  // The cookie may be of somebody else who has signed in meanwhile, in another tab.
  if (session.value.person.userId !== caller.userId) return fail({ code: 'session-ended' });
  const proof = await directory.signIn(caller.email.toLowerCase(), password);
  if (!proof.ok) {
    const { code } = proof.error;
    return fail({ code: code === 'too-many-attempts' ? code : 'wrong-password' });
  }
  // It was for the password alone.
  const opened = proof.value.kind === 'session' ? proof.value.session.refreshToken : undefined;
  if (opened !== undefined) await directory.endSession(opened);
  const { userId, name } = caller;
  await pins.set({ userId, name }, pin);
  if (till !== undefined) await keepSession(directory, pins, till, { userId, name, refreshToken });
  return ok(undefined);
}
