import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { StageFailure } from '../command/delivery-errors.ts';
import type { PrepareChangeSet } from '../plan/stacks-port.ts';

const program = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

/**
 * Prepares change sets of an assembly's stacks with the CDK's own command: it publishes what the
 * stack needs, and takes over resources of the same name that exist already.
 *
 * @param region Where the account is asked who it is.
 */
export function prepareWithCdk(assembly: string, region: string): PrepareChangeSet {
  return async ({ stackName, changeSetName }) => {
    const { code, printed } = await runCdk(
      [
        ...['deploy', stackName, '--exclusively', '--app', assembly, '--no-lookups'],
        ...['--method', 'prepare-change-set', '--change-set-name', changeSetName],
        ...['--import-existing-resources', '--require-approval', 'never'],
      ],
      { AWS_REGION: region },
    );
    if (code !== 0) {
      throw new StageFailure(
        `No change set could be prepared for ${stackName}:\n${printed.trim()}\n`,
        'Mend what it names and run the plan again; nothing has been deployed.',
      );
    }
  };
}

/**
 * Deploys one stack of an assembly.
 *
 * @throws StageFailure when CDK can't
 */
export async function deployWithCdk(
  assembly: string,
  stackName: string,
  region: string,
): Promise<void> {
  const { code, printed } = await runCdk(
    ['deploy', stackName, '--exclusively', '--app', assembly, '--require-approval', 'never'],
    { AWS_REGION: region },
  );
  if (code !== 0) {
    throw new StageFailure(
      `${stackName} could not be deployed:\n${printed.trim()}\n`,
      'Mend what it names and run it again.',
    );
  }
}

/** What changes between a template that is deployed and the one of the assembly, in words. */
export async function diffWithCdk(
  assembly: string,
  stackName: string,
  deployedTemplateFile: string,
): Promise<string> {
  const { code, printed } = await runCdk([
    ...['diff', stackName, '--exclusively', '--app', assembly, '--no-lookups'],
    ...['--template', deployedTemplateFile, '--method', 'template'],
  ]);
  if (code !== 0) {
    throw new StageFailure(
      `The change of ${stackName} can't be shown:\n${printed.trim()}\n`,
      'Synthesize it again.',
    );
  }
  return printed.trim();
}

async function runCdk(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; printed: string }> {
  const child = spawn(
    process.execPath,
    [program, ...args, '--ci', '--no-notices', '--no-color', '--no-version-reporting'],
    {
      env: {
        ...process.env,
        ...variables,
        // Options of the Node that runs this command are not the CDK's.
        NODE_OPTIONS: '',
        CDK_DISABLE_CLI_TELEMETRY: 'true',
        CDK_DISABLE_VERSION_CHECK: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, printed }));
  });
}
