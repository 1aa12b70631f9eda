import type { PricedProduct } from '@agentic-retail/domain/pricing/price-cart';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import type { Draw } from '@agentic-retail/faults/draw';
import type { Messenger } from '../playing/messenger.ts';
import type { Journal } from './journal.ts';

/** What everybody in the shop shares. */
export interface Surroundings {
  readonly messenger: Messenger;
  readonly draw: Draw;
  readonly journal: Journal;
  /** Milliseconds since 1970, in the time of the run. */
  readonly nowMs: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly settings: ShopSettings;
  /** All that is on the shelf, as it was in the morning. */
  readonly products: ReadonlyMap<string, PricedProduct>;
  /** What people are after: few products, so that they meet. */
  readonly skus: readonly string[];
  /** Restock requests and invoices that somebody knows of. */
  readonly requestIds: string[];
  readonly invoiceNumbers: Set<string>;
}
