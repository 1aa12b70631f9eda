import { completeSale } from '@agentic-retail/contracts/sale/complete-sale';
import type { DeviceStorage } from '../../lib/device-storage.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { createStore, type ReadableStore } from '../../lib/store.ts';
import type { SaleInProgress } from './sale-in-progress.ts';

export interface PendingSales {
  /** The oldest first. */
  readonly all: ReadableStore<readonly SaleInProgress[]>;
  /** Entries of another version of the page, or broken ones, as they are stored: by their keys. */
  readonly unreadable: ReadableStore<Readonly<Record<string, string>>>;
  readonly save: (sale: SaleInProgress) => void;
  readonly remove: (saleId: string) => void;
  /** Sees what other windows have changed. */
  readonly reload: () => void;
}

const PREFIX = 'pending-sale:';

/**
 * Sales that money was taken for, or that were sent, and that are not confirmed. They are on the
 * device before they are sent, one entry each, so that windows do not overwrite each other's.
 */
export function createPendingSales(storage: DeviceStorage): PendingSales {
  const stored = readAll(storage);
  const all = createStore(stored.sales);
  const unreadable = createStore(stored.unreadable);
  const without = (saleId: string) => all.get().filter(({ request }) => request.id !== saleId);
  return {
    all,
    unreadable,
    save: (sale) => {
      storage.write(PREFIX + sale.request.id, JSON.stringify(sale));
      all.set([...without(sale.request.id), sale].toSorted(byAge));
    },
    remove: (saleId) => {
      storage.write(PREFIX + saleId, undefined);
      all.set(without(saleId));
    },
    reload: () => {
      const now = readAll(storage);
      all.set(now.sales);
      unreadable.set(now.unreadable);
    },
  };
}

function readAll(storage: DeviceStorage): {
  readonly sales: readonly SaleInProgress[];
  readonly unreadable: Readonly<Record<string, string>>;
} {
  const sales: SaleInProgress[] = [];
  const unreadable: Record<string, string> = {};
  for (const key of storage.keys().filter((name) => name.startsWith(PREFIX))) {
    const text = storage.read(key) ?? '';
    const sale = parseSale(parseJson(text));
    if (sale === undefined) unreadable[key] = text;
    else sales.push(sale);
  }
  return { sales: sales.toSorted(byAge), unreadable };
}

function parseSale(stored: unknown): SaleInProgress | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('request' in stored && 'wasSent' in stored)) return undefined;
  const request = completeSale.body.safeParse(stored.request);
  if (!request.success) return undefined;
  return { request: request.data, wasSent: stored.wasSent !== false };
}

/** An id begins with the time it was made. */
function byAge(a: SaleInProgress, b: SaleInProgress): number {
  return a.request.id < b.request.id ? -1 : 1;
}
