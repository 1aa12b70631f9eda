import type { DeviceStorage } from './device-storage.ts';

/** A device's storage for tests. */
export function createMemoryStorage(): DeviceStorage {
  const entries = new Map<string, string>();
  return {
    read: (key) => entries.get(key),
    write: (key, value) => {
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
    },
    keys: () => [...entries.keys()],
  };
}
