import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Published } from './choose-version.ts';

const run = promisify(execFile);

/**
 * Asks the registry that npm is set up with about one package.
 *
 * @throws Error with what npm says, when it can't be asked
 */
export async function askRegistry(name: string): Promise<Published> {
  const { stdout } = await run('npm', ['view', name, 'versions', 'time', '--json'], {
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const { versions, time } = JSON.parse(stdout);
  return { versions: [versions].flat(), time };
}
