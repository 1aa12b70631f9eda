/** Whose tokens count no more, though they have not expired. */
export interface TokenRevocations {
  /** Ends what was given out up to now. */
  revoke(userId: string): Promise<void>;
}
