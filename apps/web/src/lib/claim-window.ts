import type { DeviceStorage } from './device-storage.ts';
import type { WindowLocks } from './window-locks.ts';

export interface ClaimWindowOptions {
  /** What survives a reload of this window. */
  readonly storage: DeviceStorage;
  readonly locks: WindowLocks;
  readonly makeId: () => string;
  readonly wait: (delayMs: number) => Promise<void>;
}

const KEY = 'window-id';
/** A page that is being reloaded gives its lock free within a moment. */
const PATIENCE = { attempts: 5, delayMs: 100 };

/**
 * Makes sure that what the window remembers is its own. A browser that duplicates a tab copies its
 * storage: the copy finds the lock of its id taken, and begins with nothing.
 */
export async function claimWindow(options: ClaimWindowOptions): Promise<void> {
  const { storage, locks, makeId, wait } = options;
  const id = storage.read(KEY);
  if (id !== undefined) {
    for (let attempt = 1; attempt <= PATIENCE.attempts; attempt += 1) {
      if ((await locks.take(`window:${id}`)) !== undefined) return;
      await wait(PATIENCE.delayMs);
    }
    for (const key of storage.keys()) storage.write(key, undefined);
  }
  const own = makeId();
  storage.write(KEY, own);
  await locks.take(`window:${own}`);
}
