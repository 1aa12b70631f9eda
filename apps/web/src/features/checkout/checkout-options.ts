import type { Client } from '@agentic-retail/contracts/client';
import type { CardTerminal } from '../../lib/card-terminal.ts';
import type { PendingSales } from './pending-sales.ts';
import type { Refusal } from './refusal.ts';
import type { PriceAtInstant } from './sale-in-progress.ts';

/** What a checkout works with. */
export interface CheckoutOptions {
  readonly api: Pick<Client, 'completeSale'>;
  readonly terminal: CardTerminal;
  readonly pending: PendingSales;
  readonly price: PriceAtInstant;
  readonly makeSaleId: () => string;
  readonly registerId: () => string;
  /** ISO 4217. */
  readonly currency: () => string;
  /**
   * Why the till of the sale can make none; asked before a card is charged, for as long as a customer
   * can wait. None at once, where there is nothing to ask.
   */
  readonly foreseeRefusal: (registerId: string) => Promise<Refusal | undefined> | undefined;
  /** Resolves after `delayMs` milliseconds, or as soon as `signal` aborts. */
  readonly wait: (delayMs: number, signal?: AbortSignal) => Promise<void>;
}
