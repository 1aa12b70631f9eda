import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import type { Product } from '@agentic-retail/domain/product/product';
import { createStore, type ReadableStore } from '../store.ts';
import { type SearchEntry, toSearchEntry } from './search-index.ts';

/** The shop's products on this device. */
export interface Shelf {
  readonly bySku: ReadonlyMap<string, Product>;
  readonly byBarcode: ReadonlyMap<string, Product>;
  /** In the order of names. */
  readonly entries: readonly SearchEntry[];
  readonly categories: readonly string[];
}

export interface CatalogueState {
  readonly shelf: Shelf;
  /** How many products have arrived, while they are being loaded. */
  readonly loading?: number;
  /** Why the latest attempt to load failed. */
  readonly failure?: CallFailure;
  /** Whether the shelf holds everything, as it was when it was loaded. */
  readonly isComplete: boolean;
}

export interface Catalogue {
  readonly state: ReadableStore<CatalogueState>;
  /** Loads every product; the shelf stays as it is until all have arrived. */
  readonly load: () => Promise<void>;
  /** Puts single products on the shelf: new, or in place of what was known of them. */
  readonly put: (products: readonly Product[]) => void;
  /** Takes units off, after a sale of this device. */
  readonly take: (lines: readonly { readonly sku: string; readonly quantity: number }[]) => void;
}

/** The most the service gives at once. */
const PAGE_SIZE = 500;

const emptyShelf: Shelf = {
  bySku: new Map(),
  byBarcode: new Map(),
  entries: [],
  categories: [],
};

/** Keeps the whole catalogue in memory, so that a scan waits for nothing. */
export function createCatalogue(api: Pick<Client, 'listProducts'>): Catalogue {
  const state = createStore<CatalogueState>({ shelf: emptyShelf, isComplete: false });
  let loading: Promise<void> | undefined;

  const loadAll = async () => {
    const entries: SearchEntry[] = [];
    let cursor: string | undefined;
    do {
      const { shelf, isComplete } = state.get();
      state.set({ shelf, isComplete, loading: entries.length });
      const query = cursor === undefined ? { limit: PAGE_SIZE } : { limit: PAGE_SIZE, cursor };
      const page = await api.listProducts({ query });
      if (!page.ok) {
        state.set({ shelf: state.get().shelf, isComplete, failure: page.error });
        return;
      }
      // Indexed page by page: 100,000 products at once would block the page for too long.
      entries.push(...page.value.items.map(toSearchEntry));
      cursor = page.value.nextCursor;
    } while (cursor !== undefined);
    state.set({ shelf: toShelf(entries), isComplete: true });
  };

  const put = (products: readonly Product[]) => {
    const { shelf, ...rest } = state.get();
    const replaced = new Set(products.map(({ sku }) => sku));
    const kept = shelf.entries.filter(({ product }) => !replaced.has(product.sku));
    state.set({ ...rest, shelf: toShelf([...kept, ...products.map(toSearchEntry)]) });
  };

  return {
    state,
    put,
    load: () => {
      loading ??= loadAll().finally(() => {
        loading = undefined;
      });
      return loading;
    },
    take: (lines) => {
      const { bySku } = state.get().shelf;
      put(
        lines.flatMap(({ sku, quantity }) => {
          const product = bySku.get(sku);
          if (product === undefined) return [];
          return [{ ...product, stockQuantity: product.stockQuantity - quantity }];
        }),
      );
    },
  };
}

function toShelf(unsorted: readonly SearchEntry[]): Shelf {
  const entries = unsorted.toSorted((a, b) => compareNames(a.name, b.name));
  const bySku = new Map<string, Product>();
  const byBarcode = new Map<string, Product>();
  const categories = new Set<string>();
  for (const { product } of entries) {
    bySku.set(product.sku, product);
    for (const barcode of product.barcodes) byBarcode.set(barcode, product);
    if (product.isActive) categories.add(product.category);
  }
  return { bySku, byBarcode, entries, categories: [...categories].sort(compareNames) };
}

function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
