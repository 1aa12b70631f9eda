import { fail } from '@agentic-retail/domain/result';
import { currentRequest } from '@agentic-retail/service-kit/request-context';
import type { Attempt, SignInAttempts } from '../ports/sign-in-attempts.ts';
import type { StaffAudit } from '../ports/staff-audit.ts';
import type { NewPerson, PasswordChallenge, StaffDirectory } from '../ports/staff-directory.ts';

/** A directory where nobody guesses passwords for long, and the owner hears of those that were wrong. */
export class ThrottledDirectory implements StaffDirectory {
  readonly #directory: StaffDirectory;
  readonly #attempts: SignInAttempts;
  readonly #audit: StaffAudit;

  constructor(directory: StaffDirectory, attempts: SignInAttempts, audit: StaffAudit) {
    this.#directory = directory;
    this.#attempts = attempts;
    this.#audit = audit;
  }

  async signIn(email: string, password: string): ReturnType<StaffDirectory['signIn']> {
    const attempt: Attempt = { email, sourceIp: currentRequest()?.origin.sourceIp ?? '' };
    if (!(await this.#attempts.take(attempt))) return fail({ code: 'too-many-attempts' });
    const answer = await this.#directory.signIn(email, password);
    if (answer.ok) await this.#attempts.giveBack(attempt);
    else if (answer.error.code === 'wrong-credentials') {
      await this.#audit.recordRefusal({ kind: 'sign-in-refused', subject: email });
    }
    return answer;
  }

  register(person: NewPerson) {
    return this.#directory.register(person);
  }

  confirmEmail(email: string, code: string) {
    return this.#directory.confirmEmail(email, code);
  }

  remove(email: string) {
    return this.#directory.remove(email);
  }

  chooseNewPassword(challenge: PasswordChallenge, newPassword: string) {
    return this.#directory.chooseNewPassword(challenge, newPassword);
  }

  continueSession(refreshToken: string) {
    return this.#directory.continueSession(refreshToken);
  }

  endSession(refreshToken: string) {
    return this.#directory.endSession(refreshToken);
  }
}
