import type { Product } from '@agentic-retail/domain/product/product';

/** Where a walk through the catalogue has come to: the last SKU it looked at. */
export type SweepPosition = string;

/** One piece of the catalogue. */
export interface LowStockPage {
  /** Those that are sold, have a supplier, and are at their threshold or below. */
  readonly low: readonly Product[];
  /** How many products were looked at for that. */
  readonly lookedAt: number;
  /** None at the end of the catalogue. */
  readonly next?: SweepPosition;
}

/** The catalogue as the sweep walks through it, a piece at a time, from run to run. */
export interface LowStockSource {
  /** Where the last run stopped; none when it came to the end. */
  position(): Promise<SweepPosition | undefined>;
  keepPosition(position: SweepPosition | undefined): Promise<void>;
  read(from: SweepPosition | undefined): Promise<LowStockPage>;
}
