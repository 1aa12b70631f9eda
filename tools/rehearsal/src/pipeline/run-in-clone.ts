import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { accountEnvironment } from '@agentic-retail/emulated-account/account-environment';
import { endWithParent } from '@agentic-retail/engine/end-with-parent';
import type { Rehearsal } from '../chapters/rehearsal.ts';
import { outsideEnvironment } from './build-environment.ts';

export interface LineEnd {
  readonly code: number | null;
  /** Standard output and errors, as they came. */
  readonly printed: string;
}

/**
 * Runs a command in the clone as a person with all rights in the emulated account does.
 *
 * @param log Name of the file of what it prints.
 */
export async function runInClone(
  { account, clone, folder, environment }: Rehearsal,
  [command = '', ...args]: readonly string[],
  log: string,
): Promise<LineEnd> {
  const child = spawn(command, args, {
    cwd: clone.folder,
    env: {
      ...outsideEnvironment(accountEnvironment(account)),
      // The repository on GitHub is the clone here.
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${clone.folder}.insteadOf`,
      GIT_CONFIG_VALUE_0: `https://github.com/${environment.repository}.git`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    shell: process.platform === 'win32',
  });
  const callOff = child.pid === undefined ? () => {} : endWithParent(child.pid);
  const file = createWriteStream(`${folder}/logs/${log}.log`);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      file.write(text);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  callOff();
  file.end();
  await finished(file);
  return { code, printed };
}
