import type { TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { StaffDirectory } from '../ports/staff-directory.ts';

/** What comes next: the same for an address that nobody has. */
interface CodeMailed {
  readonly next: 'reset';
}

/** Mails a code to who has forgotten their password. */
export async function forgotPassword(
  directory: StaffDirectory,
  email: string,
): Promise<Result<CodeMailed, TooManyAttempts>> {
  const asked = await directory.mailResetCode(email);
  return asked.ok ? ok({ next: 'reset' }) : asked;
}
