import type { Draw } from '@agentic-retail/faults/draw';
import type { Timing } from '@agentic-retail/service-kit/timing';

interface Step {
  readonly dueMs: number;
  readonly carryOut: () => Promise<void>;
}

/** How much time goes by between two steps, at most. */
const longestStepMs = 6;

/**
 * Runs everything that goes on at once as one sequence of steps, in an order that is drawn. A step is a
 * call of the engine or the end of a pause; between two steps, all code runs until it waits for the
 * next. So the same draws give the same run, and every order in which calls can meet may come up.
 */
export class Scheduler {
  readonly timing: Timing;
  readonly #draw: Draw;
  #steps: Step[] = [];
  #nowMs = 0;

  /** @param beginsAt milliseconds since 1970 */
  constructor(draw: Draw, beginsAt: number) {
    this.#draw = draw;
    this.timing = {
      now: () => this.#nowMs,
      wallClock: () => beginsAt + this.#nowMs,
      random: draw.fraction,
      pause: (ms) => this.pause(ms),
    };
  }

  /** Lets so much time go by in which nothing happens. */
  skip(ms: number): void {
    this.#nowMs += ms;
  }

  /** Milliseconds since the run began, in its own time. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /** @param ms whole ones count, as for a clock */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#steps.push({ dueMs: this.#nowMs + Math.ceil(ms), carryOut: async () => resolve() });
    });
  }

  /** Does some work when its turn comes; nothing else runs meanwhile. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const carryOut = () => work().then(resolve, reject);
      this.#steps.push({ dueMs: this.#nowMs, carryOut });
    });
  }

  /** Takes step after step until there is none left. @returns how many there were */
  async run(): Promise<number> {
    for (let taken = 0; ; taken++) {
      await allCodeWaits();
      const chosen = this.#choose();
      if (!chosen) return taken;
      await chosen.carryOut();
    }
  }

  #choose(): Step | undefined {
    if (this.#steps.length === 0) return undefined;
    const earliest = Math.min(...this.#steps.map(({ dueMs }) => dueMs));
    this.#nowMs = Math.max(this.#nowMs + this.#draw.int(0, longestStepMs), earliest);
    const ready = this.#steps.filter(({ dueMs }) => dueMs <= this.#nowMs);
    const chosen = this.#draw.pick(ready);
    this.#steps = this.#steps.filter((step) => step !== chosen);
    return chosen;
  }
}

/** Promises that are settled are all followed up before this is: nothing waits but for a step. */
function allCodeWaits(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
