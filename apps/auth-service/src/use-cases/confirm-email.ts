import type { TooManyAttempts, WrongCode } from '@agentic-retail/domain/identity/sign-in-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { StaffDirectory } from '../ports/staff-directory.ts';

export interface Confirmation {
  readonly email: string;
  /** What was mailed. */
  readonly code: string;
  /** The one that was chosen when the address was registered. */
  readonly password: string;
}

/**
 * Confirms that an address belongs to whoever registered with it: they got the mail, and know the
 * password. Anyone can register any address, with a password of their own; if its owner then
 * confirmed it, both could sign in. So an account stays only if its password is proven. The user
 * pool does not compare passwords before an address is confirmed, so that the code comes first.
 */
export async function confirmEmail(
  directory: StaffDirectory,
  { email, code, password }: Confirmation,
): Promise<Result<undefined, WrongCode | TooManyAttempts>> {
  const confirmed = await directory.confirmEmail(email, code);
  if (!confirmed.ok) return confirmed;
  let isTheirs = false;
  try {
    const answer = await directory.signIn(email, password);
    isTheirs = answer.ok && answer.value.kind === 'session';
  } finally {
    if (!isTheirs) await directory.remove(email);
  }
  return isTheirs ? ok(undefined) : fail({ code: 'wrong-code' });
}
