import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** What waiting depends on. A simulation brings its own, so that it can be played again. */
export interface Timing {
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number;
  /** Milliseconds since 1970, as a clock on the wall says. */
  readonly wallClock: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

const ofMachine: Timing = {
  now: () => performance.now(),
  wallClock: Date.now,
  random: Math.random,
  pause,
};
const timings = new AsyncLocalStorage<Timing>();

/** Does a piece of work by another clock than the machine's. */
export function withTiming<T>(timing: Timing, work: () => Promise<T>): Promise<T> {
  return timings.run(timing, work);
}

/** The clock of the work that calls this. */
export function currentTiming(): Timing {
  return timings.getStore() ?? ofMachine;
}
