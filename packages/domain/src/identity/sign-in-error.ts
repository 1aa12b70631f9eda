/** Email and password do not belong together; which of the two is wrong is not told. */
export interface WrongCredentials {
  readonly code: 'wrong-credentials';
}

/** The session's refresh token is missing, revoked or expired. */
export interface SessionEnded {
  readonly code: 'session-ended';
}

/** Whoever owns the email has not proved it yet. */
export interface EmailNotConfirmed {
  readonly code: 'email-not-confirmed';
}

/** Somebody was invited with a temporary password and has to choose their own. */
export interface NewPasswordRequired {
  readonly code: 'new-password-required';
}

/** The password was right; a code of their authenticator app is needed too. */
export interface SecondFactorRequired {
  readonly code: 'second-factor-required';
}

/** The code is not the one that the authenticator app shows now. */
export interface WrongSecondFactor {
  readonly code: 'wrong-second-factor';
}

/** The password does not fulfil the policy. */
export interface WeakPassword {
  readonly code: 'weak-password';
  /** Which of the fields it is. */
  readonly field: 'password' | 'newPassword';
}

/** The confirmation code is not the one that was mailed, or it is too old. */
export interface WrongCode {
  readonly code: 'wrong-code';
}

/** The user pool slows down whoever tries too often. */
export interface TooManyAttempts {
  readonly code: 'too-many-attempts';
}

/** Why somebody is not signed in, or not registered. */
export type SignInError =
  | WrongCredentials
  | SessionEnded
  | EmailNotConfirmed
  | NewPasswordRequired
  | SecondFactorRequired
  | WrongSecondFactor
  | WeakPassword
  | WrongCode
  | TooManyAttempts;
