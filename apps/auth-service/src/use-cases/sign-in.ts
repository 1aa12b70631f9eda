import type {
  SessionEnded,
  SignInError,
  WrongCode,
} from '@agentic-retail/domain/identity/sign-in-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { isStrongPassword } from '../password-strength.ts';
import type { Session, StaffDirectory } from '../ports/staff-directory.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Only looked at when the directory asks for one. */
  readonly newPassword?: string | undefined;
  /** Likewise: what an authenticator app shows. */
  readonly secondFactorCode?: string | undefined;
}

/** Opens a session; who was invited chooses a password of their own on the way. */
export async function signIn(
  directory: StaffDirectory,
  { email, password, newPassword, secondFactorCode }: Credentials,
): Promise<Result<Session, Exclude<SignInError, SessionEnded | WrongCode>>> {
  const answer = await directory.signIn(email, password);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'session') return ok(answer.value.session);
  if (answer.value.kind === 'second-factor') {
    if (secondFactorCode === undefined) return fail({ code: 'second-factor-required' });
    return directory.answerSecondFactor(email, answer.value.challenge, secondFactorCode);
  }
  if (newPassword === undefined) return fail({ code: 'new-password-required' });
  if (!isStrongPassword(newPassword)) return fail({ code: 'weak-password', field: 'newPassword' });
  return directory.chooseNewPassword(answer.value.challenge, newPassword);
}
