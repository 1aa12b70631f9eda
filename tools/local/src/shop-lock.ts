import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './process-start.ts';

/**
 * Makes sure that one process at a time uses a folder of data. What a killed run left behind is
 * recognised: its process is gone, or its number belongs to something else by now.
 *
 * @returns gives the folder free again
 * @throws Error naming the process that uses the folder
 */
export function lockShop(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = lockFile(dataDir);
  const own = `${process.pid} ${processStart(process.pid) ?? ''}`;
  while (!create(file, own)) {
    const found = contentOf(file);
    if (found === undefined) continue;
    const user = userOf(found);
    if (user !== undefined) {
      throw new Error(
        `the shop is running already (process ${user}); stop it first, with Ctrl-C. ` +
          `If that is no shop, delete ${file}`,
      );
    }
    removeLeftover(file, found);
  }
  return () => rmSync(file, { force: true });
}

/** The process that uses the folder, if there is one. */
export function runningOn(dataDir: string): number | undefined {
  const found = contentOf(lockFile(dataDir));
  return found === undefined ? undefined : userOf(found);
}

/** @returns false when the file is there already */
function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** The process that a lock names, when it is still that one. */
function userOf(content: string): number | undefined {
  // A kill while the file was written leaves it empty.
  const [, digits, start] = /^([1-9]\d*) (.*)$/.exec(content) ?? [];
  const pid = Number(digits);
  if (digits === undefined || pid === process.pid || !isAlive(pid)) return undefined;
  // Where nothing tells when a process began, its number has to do.
  return [start, undefined].includes(processStart(pid)) ? pid : undefined;
}

/** Two starts may find the same leftover: the slower one must not remove the lock of the other. */
function removeLeftover(file: string, leftover: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (contentOf(aside) === leftover) rmSync(aside);
  else renameSync(aside, file);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there and belongs to somebody else.
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'running.pid');
}
