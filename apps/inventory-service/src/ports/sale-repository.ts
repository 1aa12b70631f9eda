import type { ConflictReview } from '@agentic-retail/domain/offline/conflict-review';
import type { Product } from '@agentic-retail/domain/product/product';
import type { Result } from '@agentic-retail/domain/result';
import type { DiscountApproval } from '@agentic-retail/domain/sale/discount-approval';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import type { Shortage } from '@agentic-retail/domain/sale/sale-error';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';

/** A sale as it stands in the table, with the fingerprint of the request that made it. */
export interface RecordedSale {
  readonly transaction: Transaction;
  readonly fingerprint: string;
}

/** Everything that a sale depends on, read at one moment. */
export interface SaleGround {
  /** The sale itself, when it was completed before. */
  readonly recorded: RecordedSale | undefined;
  /** Whether it was begun as a large one and has not come to its end. */
  readonly isPending: boolean;
  readonly products: ReadonlyMap<string, Product>;
  readonly settings: ShopSettings;
  /** The cash session that is open at the register, when one is. */
  readonly sessionId: string | undefined;
  /** How many receipts the register's series has. */
  readonly lastReceipt: number;
  /** The approval that was asked for; `unknown`, when there is none. */
  readonly approval: DiscountApproval | 'unknown' | undefined;
}

/** Whose ground to read. */
export interface GroundOfSale {
  readonly id: string;
  readonly registerId: string;
  /** Distinct, at most MAX_PRODUCTS_PER_SALE. */
  readonly skus: readonly string[];
  readonly approvalId?: string;
}

/** Why a sale was not written, and nothing of it was. */
export type NotRecorded =
  | { readonly reason: 'recorded-before' }
  /** A product was edited after the sale was priced. */
  | { readonly reason: 'products-changed' }
  /** A cash session was opened or closed at the register after it was read. */
  | { readonly reason: 'session-changed' }
  /** The approval was used for another sale after it was read. */
  | { readonly reason: 'approval-used' }
  | { readonly reason: 'short'; readonly shortages: readonly Shortage[] };

/** Where sales are kept. */
export interface SaleRepository {
  readGround(sale: GroundOfSale): Promise<SaleGround>;
  /**
   * Writes sale, receipt number, stock, log, cash session and approval in one atomic write, if the
   * products are still as they were priced; see `fitsOneWrite`. Where another sale of the register
   * takes the number first it is the next one's.
   * @returns the sale with its receipt's number
   */
  record(
    draft: SaleDraft,
    fingerprint: string,
    ground: SaleGround,
  ): Promise<Result<Transaction, NotRecorded>>;
  find(id: string): Promise<RecordedSale | undefined>;
  /** Keeps who has dealt with the conflicts of a sale, unless somebody has before. */
  review(sale: Transaction, review: ConflictReview): Promise<void>;
  listDay(date: string, page: PageRequest): Promise<Result<Page<Transaction>, InvalidRequest>>;
}
