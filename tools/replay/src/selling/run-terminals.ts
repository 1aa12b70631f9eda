/**
 * Works through a queue with several terminals: each takes the next item as soon as it is done with
 * the one before. After the first failure, or once `stop` is given, none takes another item; what
 * they are at is finished.
 *
 * @param work gives a failure, or undefined when all went well; terminals count from 1
 * @returns the first failure
 */
export async function runTerminals<T, F>(
  queue: readonly T[],
  terminals: number,
  work: (item: T, terminal: number) => Promise<F | undefined>,
  stop: AbortSignal,
): Promise<F | undefined> {
  const waiting = queue.values();
  let failure: F | undefined;

  async function runTerminal(terminal: number): Promise<void> {
    // One iterator serves all terminals, hence not `for … of`, which would close it on leaving.
    while (failure === undefined && !stop.aborted) {
      const next = waiting.next();
      if (next.done) return;
      const outcome = await work(next.value, terminal);
      failure ??= outcome;
    }
  }

  const running = Math.min(terminals, queue.length);
  await Promise.all(Array.from({ length: running }, (_, index) => runTerminal(index + 1)));
  return failure;
}
