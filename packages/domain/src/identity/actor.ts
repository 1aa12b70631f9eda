/** Who did something, with the name they had when they did it. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
}
