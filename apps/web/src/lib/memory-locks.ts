import type { WindowLocks } from './window-locks.ts';

/** Locks for tests; windows of one browser share them. */
export function createMemoryLocks(): WindowLocks {
  const names = new Set<string>();
  return {
    take: async (name) => {
      if (names.has(name)) return undefined;
      names.add(name);
      return async () => {
        // A browser takes its time, too.
        await Promise.resolve();
        names.delete(name);
      };
    },
    taken: async () => [...names],
  };
}
