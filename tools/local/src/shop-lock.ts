import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const lockFile = 'running.lock';

/**
 * Makes sure that one process at a time uses a folder of data. The lock is the operating system's,
 * taken by way of an empty SQLite file: it ends with the process, however that ends.
 *
 * @returns gives the folder free again
 * @throws Error when another process uses the folder
 */
export function lockShop(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, lockFile));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error('the shop is running already; stop it first, with Ctrl-C', { cause });
  }
  return () => lock.close();
}

/** Whether a process uses the folder. */
export function isRunningOn(dataDir: string): boolean {
  if (!existsSync(join(dataDir, lockFile))) return false;
  try {
    lockShop(dataDir)();
    return false;
  } catch {
    return true;
  }
}
