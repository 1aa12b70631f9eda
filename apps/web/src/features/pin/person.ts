/** Somebody who can come back to this till by their PIN. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}
