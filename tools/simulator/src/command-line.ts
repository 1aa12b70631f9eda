import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '@agentic-retail/domain/result';

export interface CommandLine {
  readonly from: number;
  readonly seeds: number;
  /** How many of them are played at the same time, each on a core of its own. */
  readonly workers: number;
}

export const usage = 'npm run simulate -- [--seeds 200] [--from 1] [--workers 1]';

const largest = 2 ** 31 - 1;
const mostWorkers = 16;

/** What was asked for; in words, why it can't be done. */
export function readCommandLine(args: readonly string[]): Result<CommandLine, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: '200' },
        from: { type: 'string', default: '1' },
        workers: { type: 'string', default: '1' },
      },
    });
    const seeds = Number(values.seeds);
    const from = Number(values.from);
    const workers = Number(values.workers);
    if (!isCount(seeds)) return fail(`--seeds is ${values.seeds}: give a whole number from 1 on`);
    if (!isCount(from)) return fail(`--from is ${values.from}: give a whole number from 1 on`);
    if (!isCount(workers) || workers > mostWorkers) {
      return fail(`--workers is ${values.workers}: give a whole number from 1 to ${mostWorkers}`);
    }
    if (from + seeds > largest) return fail(`the last seed is beyond ${largest}`);
    return ok({ seeds, from, workers });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}
