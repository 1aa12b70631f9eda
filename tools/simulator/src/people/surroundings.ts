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
  readonly skus: readonly string[];
  /** Restock requests and invoices that somebody knows of. */
  readonly requestIds: string[];
  readonly invoiceNumbers: Set<string>;
}
