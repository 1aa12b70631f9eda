import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '@agentic-retail/domain/result';

export interface CommandLine {
  readonly from: number;
  readonly seeds: number;
  /** How many of them are played at the same time, each on a core of its own. */
  readonly workers: number;
}

export const usage = `npm run simulate -- [options]

Plays a shop that works at full swing on a network that fails, and looks whether its books are right: one
play for each seed, which is the same whenever it is played again.

  --seeds N          how many are played (200)
  --from N           the first of them (1)
  --workers N        how many are played at the same time, each on a core of its own (1)
  --help             show this

It ends with 0 when all books were right, 1 at the first seed of which they were not, 2 when it is not
called as above.
`;

const largest = 2 ** 31 - 1;
const mostWorkers = 16;

/** What was asked for, `help` when that is all that is wanted; in words, why it can't be done. */
export function readCommandLine(args: readonly string[]): Result<CommandLine | 'help', string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: '200' },
        from: { type: 'string', default: '1' },
        workers: { type: 'string', default: '1' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return ok('help');
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
