import type { Construct } from 'constructs';
import type { Usage } from '../cost/unit-prices.ts';

/** One construct of the library, as a page shows it. */
export interface Example {
  /** Name of the page, such as `retail-tables`. */
  readonly page: string;
  /** Name of the construct, such as `RetailTables`. */
  readonly construct: string;
  /**
   * Makes the construct in `scope`, a stack in us-east-1. What it needs but does not make itself
   * belongs below `given`.
   */
  readonly make: (scope: Construct, given: Construct) => void;
  /** What one sale uses of it. @default nothing */
  readonly perSale?: Usage;
}
