/** Resolves once the name is free. */
export type Release = () => Promise<void>;

/** Names of which each belongs to one window of the browser at a time. */
export interface WindowLocks {
  /** Returns what gives the name free, or nothing while it is taken. */
  readonly take: (name: string) => Promise<Release | undefined>;
  /** The names any window has. */
  readonly taken: () => Promise<readonly string[]>;
}

/** All names of the page begin with it. */
const PREFIX = 'till:';

/**
 * Locks by the browser's own, which a window that closes or crashes gives free by itself.
 *
 * @param manager none where the page is not served securely: then there is nothing to tell windows
 * apart by, and every name is free
 */
export function createWindowLocks(manager: LockManager | undefined): WindowLocks {
  if (manager === undefined) return { take: async () => async () => {}, taken: async () => [] };
  return {
    take: (name) =>
      new Promise((resolve, reject) => {
        const hold = async (lock: Lock | null): Promise<void> => {
          if (lock === null) resolve(undefined);
          else await new Promise<void>((release) => resolve(() => over(release)));
        };
        const held = manager.request(PREFIX + name, { ifAvailable: true }, hold);
        const over = async (release: () => void) => {
          release();
          await held;
        };
        held.catch(reject);
      }),
    taken: async () => {
      const { held = [] } = await manager.query();
      const names = held.flatMap(({ name }) => name ?? []);
      return names
        .filter((name) => name.startsWith(PREFIX))
        .map((name) => name.slice(PREFIX.length));
    },
  };
}
