import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes sure that one process at a time uses a folder of data. What a killed run left behind is
 * recognised: its process is gone, or its number belongs to something else by now.
 *
 * @returns gives the folder free again
 * @throws Error naming the process that uses the folder
 */
export function lockShop(dataDir: string): () => void {
  const user = runningOn(dataDir);
  if (user !== undefined) {
    throw new Error(`the shop is running already (process ${user}); stop it first, with Ctrl-C`);
  }
  mkdirSync(dataDir, { recursive: true });
  const file = lockFile(dataDir);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** The process that uses the folder, if there is one. */
export function runningOn(dataDir: string): number | undefined {
  const file = lockFile(dataDir);
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8'));
  // A kill while the file was written leaves it empty.
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isNode(pid) ? pid : undefined;
}

function isNode(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      'tools/',
    );
  } catch {
    return true;
  }
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'running.pid');
}
