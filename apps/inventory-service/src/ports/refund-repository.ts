import type { RefundDraft } from '@agentic-retail/domain/refund/draft-refund';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import type { Result } from '@agentic-retail/domain/result';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';

/** A refund as it stands in the table, with the fingerprint of the request that made it. */
export interface RecordedRefund {
  readonly refund: Refund;
  readonly fingerprint: string;
}

/** Everything that a refund depends on, read at one moment. */
export interface RefundGround {
  /** The refund itself, when it was given before. */
  readonly recorded: RecordedRefund | undefined;
  readonly sale: Transaction | undefined;
  readonly settings: ShopSettings;
  /** The cash session that is open at the register, when one is. */
  readonly sessionId: string | undefined;
}

/** Why a refund was not written, and nothing of it was. */
export type RefundNotRecorded =
  /** The refund or another one was recorded, or the session closed, after the ground was read. */
  | { readonly reason: 'ground-changed' }
  /** What should go back on the shelf has none. */
  | { readonly reason: 'no-such-product'; readonly sku: string };

/** Where refunds are kept. */
export interface RefundRepository {
  readGround(saleId: string, refundId: string, registerId: string): Promise<RefundGround>;
  /**
   * Writes refund, sale, stock, log and cash session in one atomic write, if the sale has had
   * exactly the refunds that the draft was made on. Of a large refund stock and log are left for
   * `LargeRefundRepository.putBack`.
   */
  record(
    draft: RefundDraft,
    fingerprint: string,
  ): Promise<Result<'whole' | 'goods-to-follow', RefundNotRecorded>>;
  /** The oldest first. */
  listOfSale(saleId: string, page: PageRequest): Promise<Result<Page<Refund>, InvalidRequest>>;
  /** The newest first. */
  listDay(date: string, page: PageRequest): Promise<Result<Page<Refund>, InvalidRequest>>;
}
