import type {
  TooManyAttempts,
  WeakPassword,
  WrongCode,
} from '@agentic-retail/domain/identity/sign-in-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { isStrongPassword } from '../password-strength.ts';
import type { PasswordReset, StaffDirectory } from '../ports/staff-directory.ts';
import type { StaffRoster } from '../ports/staff-roster.ts';

/**
 * Sets a new password by the mailed code. Whoever knew the old one, or sits at a till that is open, is
 * signed out everywhere.
 */
export async function resetPassword(
  directory: StaffDirectory,
  roster: StaffRoster,
  reset: PasswordReset,
): Promise<Result<undefined, WrongCode | WeakPassword | TooManyAttempts>> {
  if (!isStrongPassword(reset.newPassword)) {
    return fail({ code: 'weak-password', field: 'newPassword' });
  }
  const done = await directory.resetPassword(reset);
  if (!done.ok) return done;
  const member = await roster.find(reset.email);
  if (member) await roster.endSessions(member.id);
  return ok(undefined);
}
