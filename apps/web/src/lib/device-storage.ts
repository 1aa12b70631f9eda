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
  const memory = new Map<string, string>();
  const attempt = <T>(action: () => T): T | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  return {
    read: (key) => attempt(() => storage.getItem(PREFIX + key)) ?? memory.get(key),
    write: (key, value) => {
      if (value === undefined) {
        memory.delete(key);
        attempt(() => storage.removeItem(PREFIX + key));
      } else {
        memory.set(key, value);
        attempt(() => storage.setItem(PREFIX + key, value));
      }
    },
    keys: () => {
      const stored = attempt(() => Object.keys(storage)) ?? [];
      const ours = stored.filter((key) => key.startsWith(PREFIX));
      return [...new Set([...ours.map((key) => key.slice(PREFIX.length)), ...memory.keys()])];
    },
  };
}
