import type { Result } from '@agentic-retail/domain/result';
import type { CountFindings } from '@agentic-retail/domain/stock/count-findings';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { CountLine, CountStatus, StockCount } from '@agentic-retail/domain/stock/stock-count';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';

export type CountClose =
  | {
      readonly status: 'applied';
      /** ISO 8601, UTC. */
      readonly at: string;
      readonly proof: string;
      /** What the owner is told of it. */
      readonly found: CountFindings & Pick<StockCount, 'name'>;
    }
  /** It must not be in the middle of applying. */
  | { readonly status: 'cancelled'; readonly at: string };

/** Where counts of stock are kept. */
export interface CountRepository {
  /** Adds a count, unless its id is taken; says whether it was added. */
  open(count: StockCount): Promise<boolean>;
  find(id: string): Promise<StockCount | undefined>;
  list(status: CountStatus, page: PageRequest): Promise<Result<Page<StockCount>, InvalidRequest>>;
  /**
   * Open counts that sales made offline called for, without an entry. One that was opened just now may
   * be missing.
   * @param before those that were opened earlier, ISO 8601, UTC
   */
  listUntouchedOfSales(before: string): Promise<readonly StockCount[]>;
  /** Cancels a count for another one, if it is still open and untouched. */
  settle(id: string, by: Pick<StockCount, 'id' | 'name'>, at: string): Promise<void>;
  /** Every product that was counted. */
  lines(id: string): Promise<readonly CountLine[]>;
  findLine(id: string, sku: string): Promise<CountLine | undefined>;
  /** Enters what was counted, if the count is open and there is no newer entry of the product. */
  enter(id: string, line: CountLine): Promise<Result<void, 'closed' | 'newer'>>;
  /**
   * Closes a count for entries while its differences are written, or finds it so.
   * @returns what proves to `close` and `reopen` that nobody reopened it meanwhile; nothing, when the
   * count is not open
   */
  beginApplying(id: string, at: string): Promise<string | undefined>;
  /**
   * Writes the difference of a line into stock and log, once.
   * @param change none, where there is no difference
   */
  applyLine(
    id: string,
    line: CountLine,
    change: StockChange | undefined,
  ): Promise<Result<void, 'applied-or-recounted' | 'contradicted'>>;
  reopen(id: string, proof: string): Promise<void>;
  /** Closes a count for good; says whether it was still as expected. */
  close(id: string, to: CountClose): Promise<boolean>;
}
