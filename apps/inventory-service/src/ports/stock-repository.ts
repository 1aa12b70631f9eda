import type { Result } from '@agentic-retail/domain/result';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';

/** Why a change of stock was not written. */
export type NotWritten =
  | { readonly reason: 'recorded-before' }
  | { readonly reason: 'no-such-product' }
  /** The stock would fall below zero. */
  | { readonly reason: 'short'; readonly available: number };

/** Where stock is changed other than by selling. */
export interface StockRepository {
  /** Changes the stock and writes the log entry in one atomic write. */
  record(change: StockChange): Promise<Result<void, NotWritten>>;
  /** The log entry with this id and time, when there is one. */
  findChange(key: {
    readonly id: string;
    readonly timestamp: string;
  }): Promise<StockChange | undefined>;
}
