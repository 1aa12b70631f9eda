import type {
  EmailNotConfirmed,
  SessionEnded,
  TooManyAttempts,
  WeakPassword,
  WrongCode,
  WrongCredentials,
  WrongSecondFactor,
} from '@agentic-retail/domain/identity/sign-in-error';
import type { Result } from '@agentic-retail/domain/result';
import type { Caller } from '@agentic-retail/service-kit/caller';

/** A session that the directory opened or continued. */
export interface Session {
  /** The bearer token of API calls. */
  readonly token: string;
  readonly expiresInSeconds: number;
  readonly person: Caller;
  /** Continues the session later; a session that is continued keeps the one it has. */
  readonly refreshToken: string | undefined;
}

/** Stands for a sign-in that waits for more: a new password, or a code. */
export interface SignInChallenge {
  readonly username: string;
  readonly proof: string;
}

export type SignInAnswer =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'new-password'; readonly challenge: SignInChallenge }
  | { readonly kind: 'second-factor'; readonly challenge: SignInChallenge };

export interface NewPerson {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

export interface PasswordReset {
  readonly email: string;
  /** What was mailed. */
  readonly code: string;
  readonly newPassword: string;
}

/** The people who work here, as far as signing in goes. Emails are in lower case. */
export interface StaffDirectory {
  /**
   * Adds somebody without a role and mails a code. A known address is left as it is, unsaid; while
   * it is not confirmed, a new code is mailed there.
   */
  register(person: NewPerson): Promise<Result<undefined, WeakPassword | TooManyAttempts>>;

  /** An address that is unknown, or confirmed already, is a wrong code as any other. */
  confirmEmail(
    email: string,
    code: string,
  ): Promise<Result<undefined, WrongCode | TooManyAttempts>>;

  /** Takes somebody out, with all their sessions. */
  remove(email: string): Promise<void>;

  signIn(
    email: string,
    password: string,
  ): Promise<Result<SignInAnswer, WrongCredentials | EmailNotConfirmed | TooManyAttempts>>;

  /** Ends a sign-in that waited for it. */
  chooseNewPassword(
    challenge: SignInChallenge,
    newPassword: string,
  ): Promise<Result<Session, WrongCredentials | WeakPassword | TooManyAttempts>>;

  /** Ends a sign-in that waited for a code of an authenticator app. */
  answerSecondFactor(
    email: string,
    challenge: SignInChallenge,
    code: string,
  ): Promise<Result<Session, WrongCredentials | WrongSecondFactor | TooManyAttempts>>;

  /** Mails a code to set a new password with. An address that is unknown is left alone, unsaid. */
  mailResetCode(email: string): Promise<Result<undefined, TooManyAttempts>>;

  resetPassword(
    reset: PasswordReset,
  ): Promise<Result<undefined, WrongCode | WeakPassword | TooManyAttempts>>;

  continueSession(refreshToken: string): Promise<Result<Session, SessionEnded | TooManyAttempts>>;

  /** A token that is revoked, expired or none of ours has nothing left to end. */
  endSession(refreshToken: string): Promise<void>;
}
