import type { TooManyAttempts, WrongCode } from '@agentic-retail/domain/identity/sign-in-error';
import type { Result } from '@agentic-retail/domain/result';
import type { StaffDirectory } from '../ports/staff-directory.ts';

export interface MailedCode {
  readonly email: string;
  readonly code: string;
}

/** Confirms that an address belongs to whoever registered with it. */
export function confirmEmail(
  directory: StaffDirectory,
  { email, code }: MailedCode,
): Promise<Result<undefined, WrongCode | TooManyAttempts>> {
  return directory.confirmEmail(email, code);
}
