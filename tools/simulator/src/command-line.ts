import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '@agentic-retail/domain/result';

export interface CommandLine {
  readonly from: number;
  readonly seeds: number;
}

export const usage = 'npm run simulate -- [--seeds 200] [--from 1]';

const largest = 2 ** 31 - 1;

/** What was asked for; in words, why it can't be done. */
export function readCommandLine(args: readonly string[]): Result<CommandLine, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: '200' },
        from: { type: 'string', default: '1' },
      },
    });
    const seeds = Number(values.seeds);
    const from = Number(values.from);
    if (!isCount(seeds)) return fail(`--seeds is ${values.seeds}: give a whole number from 1 on`);
    if (!isCount(from)) return fail(`--from is ${values.from}: give a whole number from 1 on`);
    if (from + seeds > largest) return fail(`the last seed is beyond ${largest}`);
    return ok({ seeds, from });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}
