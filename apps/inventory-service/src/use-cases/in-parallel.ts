/** How many writes are under way at a time. */
const atOnce = 4;

/** Does something with each of them, a few at a time; the first failure ends it. */
export async function inParallel<T>(
  things: readonly T[],
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const queue = things.values();
  async function workThroughRest(): Promise<void> {
    for (const thing of queue) await work(thing);
  }
  await Promise.all(Array.from({ length: atOnce }, workThroughRest));
}
