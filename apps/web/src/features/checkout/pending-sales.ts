import { completeSale } from '@agentic-retail/contracts/sale/complete-sale';
import type { DeviceStorage } from '../../lib/device-storage.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { createStore, type ReadableStore } from '../../lib/store.ts';
import type { SaleInProgress } from './sale-in-progress.ts';

export interface PendingSales {
  /** The oldest first. */
  readonly all: ReadableStore<readonly SaleInProgress[]>;
  readonly save: (sale: SaleInProgress) => void;
  readonly remove: (saleId: string) => void;
}

const PREFIX = 'pending-sale:';

/**
 * Sales that money was taken for, or that were sent, and that are not confirmed. They are on the
 * device before they are sent, one entry each, so that tabs do not overwrite each other's.
 */
export function createPendingSales(storage: DeviceStorage): PendingSales {
  const all = createStore(readAll(storage));
  const without = (saleId: string) => all.get().filter(({ request }) => request.id !== saleId);
  return {
    all,
    save: (sale) => {
      storage.write(PREFIX + sale.request.id, JSON.stringify(sale));
      all.set([...without(sale.request.id), sale].toSorted(byAge));
    },
    remove: (saleId) => {
      storage.write(PREFIX + saleId, undefined);
      all.set(without(saleId));
    },
  };
}

function readAll(storage: DeviceStorage): readonly SaleInProgress[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => parseSale(parseJson(storage.read(key))))
    .toSorted(byAge);
}

/** An entry of another version of the page, or a broken one, is left alone. */
function parseSale(stored: unknown): SaleInProgress[] {
  if (typeof stored !== 'object' || stored === null) return [];
  if (!('request' in stored && 'wasSent' in stored)) return [];
  const request = completeSale.body.safeParse(stored.request);
  return request.success ? [{ request: request.data, wasSent: stored.wasSent !== false }] : [];
}

/** An id begins with the time it was made. */
function byAge(a: SaleInProgress, b: SaleInProgress): number {
  return a.request.id < b.request.id ? -1 : 1;
}
