import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '@agentic-retail/domain/result';

/** What the command line asks for. */
export interface Command {
  readonly environment: string;
  /** Whether logs, artifacts and the clone stay after a rehearsal that went well. */
  readonly keep: boolean;
}

export const usage = `Rehearses the delivery of an environment on this machine: in an AWS account that is emulated here.

  npm run rehearse -- --env NAME [--keep]

  --env NAME         the environment, such as dev
  --keep             keep the clone, the artifacts and the logs of all builds (after a failure they stay
                     anyhow)
  --help             show this

It takes the commit that is checked out the whole way: bootstraps the account, deploys the pipeline, runs
the pipeline's own build commands in a clean clone, each with the role of its project, makes a sale in
the store that they deployed, and takes everything down again. Then a second commit, and what has to
stop: a plan that holds no longer, a test that fails, a stack that can't be deployed. It takes about 15
minutes, needs Python 3.10 or newer and 3 GB in the folder for temporary files, and nothing of AWS.

It ends with 0 when everything went as it should, 1 when something did not, 2 when it did not begin
because something has to be put right first.
`;

/** Reads the command line; `help` when that is all that is wanted, or what is wrong with it. */
export function parseCommandLine(args: readonly string[]): Result<Command | 'help', string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        env: { type: 'string' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return ok('help');
    if (!values.env) return fail('No environment is named. Name one, as in --env dev.');
    return ok({ environment: values.env, keep: values.keep });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error} See --help.`);
  }
}
