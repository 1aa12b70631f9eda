import { fail } from '@agentic-retail/domain/result';
import { currentRequest } from '@agentic-retail/service-kit/request-context';
import type { Attempt, SignInAttempts } from '../ports/sign-in-attempts.ts';
import type { StaffAudit } from '../ports/staff-audit.ts';
import type {
  NewPerson,
  PasswordReset,
  SignInChallenge,
  StaffDirectory,
} from '../ports/staff-directory.ts';

const tooMany = fail({ code: 'too-many-attempts' } as const);

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

  /** Mails cost, and fill a mailbox that may be somebody else's: none of these is given back. */
  async mailResetCode(email: string): ReturnType<StaffDirectory['mailResetCode']> {
    const isAllowed = await this.#attempts.take(attemptAt(`mail to ${email}`));
    return isAllowed ? this.#directory.mailResetCode(email) : tooMany;
  }

  async resetPassword(reset: PasswordReset): ReturnType<StaffDirectory['resetPassword']> {
    const attempt = attemptAt(`code of ${reset.email}`);
    if (!(await this.#attempts.take(attempt))) return tooMany;
    const done = await this.#directory.resetPassword(reset);
    if (done.ok) {
      await this.#attempts.giveBack(attempt);
      await this.#audit.recordLater({ kind: 'password-reset', subject: reset.email });
    }
    return done;
  }

  async signIn(email: string, password: string): ReturnType<StaffDirectory['signIn']> {
    const attempt = attemptAt(email);
    if (!(await this.#attempts.take(attempt))) return tooMany;
    const answer = await this.#directory.signIn(email, password);
    // A password that was right is no way to guess codes for ever.
    if (answer.ok && answer.value.kind !== 'second-factor') await this.#attempts.giveBack(attempt);
    if (!answer.ok && answer.error.code === 'wrong-credentials') {
      await this.#audit.recordLater({ kind: 'sign-in-refused', subject: email });
    }
    return answer;
  }

  async answerSecondFactor(
    email: string,
    challenge: SignInChallenge,
    code: string,
  ): ReturnType<StaffDirectory['answerSecondFactor']> {
    const answer = await this.#directory.answerSecondFactor(email, challenge, code);
    if (answer.ok) await this.#attempts.giveBack(attemptAt(email));
    else await this.#audit.recordLater({ kind: 'sign-in-refused', subject: email });
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

  chooseNewPassword(challenge: SignInChallenge, newPassword: string) {
    return this.#directory.chooseNewPassword(challenge, newPassword);
  }

  continueSession(refreshToken: string) {
    return this.#directory.continueSession(refreshToken);
  }

  endSession(refreshToken: string) {
    return this.#directory.endSession(refreshToken);
  }
}

/** A try of what is named, from where the request came. */
function attemptAt(email: string): Attempt {
  return { email, sourceIp: currentRequest()?.origin.sourceIp ?? '' };
}
