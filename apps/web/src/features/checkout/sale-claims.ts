import { createStore, type ReadableStore } from '../../lib/store.ts';
import type { WindowLocks } from '../../lib/window-locks.ts';

/** Which window works at which sale: one window per sale, one sale per window. */
export interface SaleClaims {
  /** The sales other windows work at, as of the last look. */
  readonly elsewhere: ReadableStore<ReadonlySet<string>>;
  readonly look: () => Promise<void>;
  /** Lets go of the sale before, and returns whether this window has `saleId` now. */
  readonly hold: (saleId: string | undefined) => Promise<boolean>;
}

const PREFIX = 'sale:';

export function createSaleClaims(locks: WindowLocks): SaleClaims {
  const elsewhere = createStore<ReadonlySet<string>>(new Set());
  let saleHeld: string | undefined;
  let freeing: Promise<void> = Promise.resolve();
  let taking: ReturnType<WindowLocks['take']> | undefined;

  const look = async () => {
    const names = (await locks.taken()).filter((name) => name.startsWith(PREFIX));
    const ids = names.map((name) => name.slice(PREFIX.length));
    elsewhere.set(new Set(ids.filter((id) => id !== saleHeld)));
  };
  return {
    elsewhere,
    look,
    hold: async (saleId) => {
      if (saleId !== saleHeld) {
        const before = taking;
        freeing = freeing.then(() => before).then((release) => release?.());
        saleHeld = saleId;
        taking = saleId === undefined ? undefined : freeing.then(() => locks.take(PREFIX + saleId));
      }
      const asked = taking;
      await freeing;
      const isHeld = (await asked) !== undefined;
      // A refused claim is asked for again the next time.
      if (!isHeld && taking === asked) saleHeld = undefined;
      await look();
      return isHeld;
    },
  };
}
