import type { Draw } from '@agentic-retail/faults/draw';
import { lambdaContext } from '@agentic-retail/service-kit/testing/lambda-context';
import { withTiming } from '@agentic-retail/service-kit/timing';
import { canonical } from './canonical.ts';
import { Invocation } from './invocation.ts';
import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

export interface Outcome {
  readonly status: number | string;
  readonly body: unknown;
}

/** Longer than any function takes for one request. */
const longLife = 10_000;

/** Runs the functions of the shop. Some of them end in the middle, between any two calls. */
export class Functions {
  readonly #scheduler: Scheduler;
  readonly #draw: Draw;
  readonly #trace: Trace;
  #begun = 0;

  constructor(scheduler: Scheduler, draw: Draw, trace: Trace) {
    this.#scheduler = scheduler;
    this.#draw = draw;
    this.#trace = trace;
  }

  /** @returns nothing, when it ended in the middle */
  async run(
    name: string,
    given: unknown,
    lifeMs: number,
    work: (context: typeof lambdaContext) => Promise<Outcome>,
  ): Promise<Outcome | undefined> {
    this.#begun += 1;
    const id = this.#begun;
    const callsToLive = this.#draw.chance(0.15) ? this.#draw.int(0, 6) : longLife;
    const invocation = new Invocation(id, callsToLive);
    const { timing } = this.#scheduler;
    const endsAt = timing.now() + lifeMs;
    const context = { ...lambdaContext, getRemainingTimeInMillis: () => endsAt - timing.now() };
    this.#trace.add(timing.now(), id, name, canonical(given));
    const outcome = await Promise.race([
      withTiming(timing, () => invocation.run(() => work(context))),
      invocation.ended.then(() => undefined),
    ]);
    this.#trace.add(timing.now(), id, outcome?.status ?? 'ended', canonical(outcome?.body));
    return outcome;
  }
}
