import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { StageFailure } from './delivery-errors.ts';
import { repositoryRoot } from './delivery-folders.ts';

/**
 * Runs Nx at the repository's root; what it prints goes where this command's output goes.
 *
 * @throws StageFailure when a target fails
 */
export function runNx(args: readonly string[]): void {
  const nx = join(repositoryRoot, 'node_modules/nx/dist/bin/nx.js');
  const { status, error } = spawnSync(process.execPath, [nx, ...args], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    throw new StageFailure(
      `\`nx ${args.join(' ')}\` has failed${error ? `: ${error.message}` : ''}.`,
      'What failed is above; run the same command to see it again.',
    );
  }
}
