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
  /** Why no sale can be made at this till; asked before a card is charged. */
  readonly foreseeRefusal: () => Promise<Refusal | undefined>;
  readonly wait: (delayMs: number) => Promise<void>;
}
