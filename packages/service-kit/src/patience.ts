import { remainingMs } from './deadline.ts';
import { ServiceBusy } from './service-busy.ts';
import { isConflict } from './temporary-failure.ts';
import { currentTiming } from './timing.ts';

const firstPauseMs = 20;
const longestPauseMs = 400;
/** Writes that meet are over within some 10 ms: it pays to look again soon, and costs the engine little. */
const longestPauseAfterConflictMs = 30;
/** Without a request whose time it shares. */
const patienceMs = 7_000;

/**
 * How long to go on trying what others are in the way of. It is measured in time and not in attempts:
 * where a third of them fails, six of them fail together once in a thousand times.
 */
export class Patience {
  readonly #attemptMs: number;
  readonly #giveUpAt: number;
  #attempts = 1;

  /** @param attemptMs how long one attempt can take: none is begun that there is no time for */
  constructor(attemptMs: number) {
    this.#attemptMs = attemptMs;
    this.#giveUpAt = currentTiming().now() + Math.min(patienceMs, remainingMs());
  }

  /**
   * Waits a random, growing time before the next attempt, so that those who met don't meet again.
   * @throws ServiceBusy when that would be too late
   */
  async wait(cause: unknown): Promise<void> {
    await this.#wait(cause, isConflict(cause) ? longestPauseAfterConflictMs : longestPauseMs);
  }

  /**
   * As {@link wait}, where nothing failed but somebody else was first: they are done.
   * @throws ServiceBusy when that would be too late
   */
  async waitForTurn(cause: string): Promise<void> {
    await this.#wait(cause, longestPauseAfterConflictMs);
  }

  async #wait(cause: unknown, limitMs: number): Promise<void> {
    const { now, random, pause } = currentTiming();
    // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    const longest = Math.min(limitMs, firstPauseMs * 2 ** (this.#attempts - 1));
    const pauseMs = random() * longest;
    if (now() + pauseMs + this.#attemptMs > this.#giveUpAt) {
      throw new ServiceBusy(`gave up after ${this.#attempts} attempts`, { cause });
    }
    this.#attempts += 1;
    await pause(pauseMs);
  }
}
