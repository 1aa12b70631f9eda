import type { Result } from '@agentic-retail/domain/result';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { PageRequest } from '@agentic-retail/service-kit/read-page';

/** One page of a product's log, with the stock there was before its oldest entry. */
export interface StockLogPage {
  readonly changes: readonly StockChange[];
  /** Units after the newest change of the page; for the first page, the stock as it is now. */
  readonly stockAfter: number;
  readonly nextCursor?: string;
}

/** Where the changes of stock are kept. */
export interface StockLog {
  /** The newest first. */
  list(
    sku: string,
    stockNow: number,
    page: PageRequest,
  ): Promise<Result<StockLogPage, InvalidRequest>>;
  /** Units sold since a time (ISO 8601, UTC), less those that were brought back. */
  soldSince(sku: string, since: string): Promise<number>;
  /** Whether a count or a file has set the stock after a time (ISO 8601, UTC). */
  wasSetSince(sku: string, since: string): Promise<boolean>;
}
