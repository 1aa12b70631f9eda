import { registerId as schema } from '@agentic-retail/contracts/fields';
import type { DeviceStorage } from './device-storage.ts';
import { createStore, type ReadableStore } from './store.ts';

/** The name of this till, as receipts and reports show it. */
export interface RegisterId {
  readonly current: ReadableStore<string>;
  /** Whether nobody has chosen it: it is made up, and no receipt or cash session has it yet. */
  readonly isMadeUp: ReadableStore<boolean>;
  /** Returns whether it can be a till's name. */
  readonly rename: (name: string) => boolean;
  /** Leaves it as it is. */
  readonly keep: () => void;
}

const KEY = 'register-id';
const MADE_UP_KEY = 'register-id-made-up';
/** Without the letters and digits that are easily mistaken for each other. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The till's name, kept on the device; a new device makes one up.
 *
 * @param random four random bytes
 */
export function createRegisterId(storage: DeviceStorage, random: () => Uint8Array): RegisterId {
  const stored = schema.safeParse(storage.read(KEY));
  const madeUp = () =>
    `till-${Array.from(random(), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')}`;
  const current = createStore(stored.success ? stored.data : madeUp());
  if (!stored.success) storage.write(MADE_UP_KEY, 'true');
  storage.write(KEY, current.get());
  const isMadeUp = createStore(storage.read(MADE_UP_KEY) !== undefined);
  const keep = () => {
    storage.write(MADE_UP_KEY, undefined);
    isMadeUp.set(false);
  };
  return {
    current,
    isMadeUp,
    keep,
    rename: (name) => {
      const parsed = schema.safeParse(name.trim());
      if (!parsed.success) return false;
      current.set(parsed.data);
      storage.write(KEY, parsed.data);
      keep();
      return true;
    },
  };
}
