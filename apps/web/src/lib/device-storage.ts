/** What survives a reload on this device. */
export interface DeviceStorage {
  readonly read: (key: string) => string | undefined;
  /** `undefined` removes the entry. */
  readonly write: (key: string, value: string | undefined) => void;
  readonly keys: () => readonly string[];
}

/** All entries of the page begin with it. */
const PREFIX = 'till:';

/**
 * Keeps entries in `storage`. Where the browser blocks or has filled it up, the page goes on with
 * what it remembers itself: a sale must not fail because a setting could not be kept.
 */
export function createDeviceStorage(storage: Storage): DeviceStorage {
  /** Only what the browser did not take: other windows change the rest. */
  const memory = new Map<string, string>();
  const attempt = <T>(action: () => T): T | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  return {
    read: (key) => memory.get(key) ?? attempt(() => storage.getItem(PREFIX + key)) ?? undefined,
    write: (key, value) => {
      memory.delete(key);
      const isKept = attempt(() => {
        if (value === undefined) storage.removeItem(PREFIX + key);
        else storage.setItem(PREFIX + key, value);
        return true;
      });
      if (isKept === undefined && value !== undefined) memory.set(key, value);
    },
    keys: () => {
      const stored = attempt(() => Object.keys(storage)) ?? [];
      const ours = stored.filter((key) => key.startsWith(PREFIX));
      return [...new Set([...ours.map((key) => key.slice(PREFIX.length)), ...memory.keys()])];
    },
  };
}
