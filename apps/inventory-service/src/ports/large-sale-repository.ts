import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { Product } from '@agentic-retail/domain/product/product';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';

/** Some lines of a large sale; their stock is changed in one write. */
export interface SalePart {
  readonly number: string;
  /** Whether their stock was taken, or put back for good. */
  readonly state: 'waiting' | 'done' | 'undone';
  readonly takes: readonly {
    readonly sku: string;
    readonly quantity: number;
    /** The product's, when it was priced. */
    readonly version: number;
  }[];
}

/** A sale of more products than one write takes, on its way to being completed or undone. */
export interface PendingSale {
  readonly id: string;
  /** Tells one attempt to sell it from another. */
  readonly attempt: string;
  readonly state: 'taking' | 'undoing';
  readonly registerId: string;
  /** When it takes its goods by the stock log, ISO 8601, UTC; see `stockChangesOfSale`. */
  readonly loggedAt: string;
  /** Its business day. */
  readonly date: string;
  readonly cashier: Actor;
  readonly approvalId: string | undefined;
  /** Whether it was made without the service: its stock is taken whether it is there or not. */
  readonly hasHappened: boolean;
  readonly parts: readonly SalePart[];
}

/**
 * Where large sales are kept until they are completed. Every step is one atomic write that happens
 * once, whoever carries it out: of several at the same one all but the first change nothing.
 */
export interface LargeSaleRepository {
  /** Keeps all that there is to do, and uses up the approval; says whether nothing was in its way. */
  begin(
    draft: SaleDraft,
    fingerprint: string,
    products: ReadonlyMap<string, Product>,
  ): Promise<boolean>;
  find(id: string): Promise<PendingSale | undefined>;
  /**
   * Takes the stock of a part, if all of it is there and no product was edited since it was priced, or
   * if the sale has happened.
   * @returns whether it can be taken, now or before
   */
  take(sale: PendingSale, part: SalePart): Promise<boolean>;
  /**
   * Makes a sale of it, in the cash session that is open now, if all its parts are taken.
   * @returns false when the id belongs to another sale already
   * @throws ServiceBusy when its register changes all the time
   */
  complete(sale: PendingSale): Promise<boolean>;
  /** From here on it can only be undone. */
  giveUp(sale: PendingSale): Promise<void>;
  /** Puts back what a part has taken, or keeps it from taking anything. */
  undo(sale: PendingSale, part: SalePart, at: string): Promise<void>;
  /** Forgets a sale whose parts are all undone: its id is free again, and so is its approval. */
  forget(sale: PendingSale): Promise<void>;
  /** Those begun before a time, ISO 8601. */
  listPending(before: string): Promise<readonly string[]>;
}
