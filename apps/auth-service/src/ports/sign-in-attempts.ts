/** Who tries to sign in, and from where. */
export interface Attempt {
  /** In lower case. */
  readonly email: string;
  readonly sourceIp: string;
}

/** How often somebody may be wrong. */
export interface SignInAttempts {
  /** Takes one of the tries that are left; says whether there was one. */
  take(attempt: Attempt): Promise<boolean>;
  /** The try was none to be counted: it was right. */
  giveBack(attempt: Attempt): Promise<void>;
}
