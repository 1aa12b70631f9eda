import type { Draw } from '@agentic-retail/faults/draw';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import { isTemporaryFailure } from '@agentic-retail/service-kit/temporary-failure';
import type { lambdaContext } from '@agentic-retail/service-kit/testing/lambda-context';
import type { Functions } from '../playing/functions.ts';
import type { Surroundings } from './surroundings.ts';

/** What a schedule has carried out. @returns what is to be logged of it */
export type Task = (context: typeof lambdaContext) => Promise<unknown>;

const longestWaitMs = 100_000;
const taskMs = 60_000;

/** Nobody: calls tasks by the clock, at times two at once, or again while one is not over. */
export class Schedule {
  readonly #functions: Functions;
  readonly #tasks: Readonly<Record<string, Task>>;
  readonly #around: Surroundings;

  constructor(functions: Functions, tasks: Readonly<Record<string, Task>>, around: Surroundings) {
    this.#functions = functions;
    this.#tasks = tasks;
    this.#around = around;
  }

  async work(turns: number): Promise<void> {
    const { draw, pause } = this.#around;
    for (let turn = 0; turn < turns; turn++) {
      await pause(draw.int(0, longestWaitMs));
      const name = draw.pick(Object.keys(this.#tasks));
      const copies = drawCopies(draw);
      await Promise.all(Array.from({ length: copies }, () => this.#call(name)));
    }
  }

  #call(name: string) {
    return this.#functions.run(name, undefined, taskMs, async (context) => {
      try {
        return { status: 'done', body: await this.#tasks[name]?.(context) };
      } catch (error) {
        // The next one goes on.
        if (error instanceof ServiceBusy || isTemporaryFailure(error)) {
          return { status: 'busy', body: undefined };
        }
        this.#around.journal.complaints.push(`task ${name} failed: ${error}`);
        return { status: 'failed', body: undefined };
      }
    });
  }
}

function drawCopies(draw: Draw): number {
  return draw.chance(0.3) ? 2 : 1;
}
