import type { SessionEnded, TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import { fail, type Result } from '@agentic-retail/domain/result';
import type { Session, StaffDirectory } from '../ports/staff-directory.ts';

/** Continues a session, with the role that the person has by now. */
export async function refreshSession(
  directory: StaffDirectory,
  refreshToken: string | undefined,
): Promise<Result<Session, SessionEnded | TooManyAttempts>> {
  if (refreshToken === undefined) return fail({ code: 'session-ended' });
  return directory.continueSession(refreshToken);
}
