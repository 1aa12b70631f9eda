/** The PIN is among the first that anybody would try. */
export interface WeakPin {
  readonly code: 'weak-pin';
}

/** The PIN is not theirs. */
export interface WrongPin {
  readonly code: 'wrong-pin';
  /** At this till; with none left, the password is needed. */
  readonly triesLeft: number;
}

/** Nobody can come back here by a PIN alone: they have none, it ended, or it was wrong too often. */
export interface PasswordRequired {
  readonly code: 'password-required';
}

/** Whoever is signed in has given a password that is not theirs. */
export interface WrongPassword {
  readonly code: 'wrong-password';
}

/** Why nobody is let in by a PIN, or none is set. */
export type PinError = WeakPin | WrongPin | PasswordRequired | WrongPassword;
