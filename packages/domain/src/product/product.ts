import type { MinorUnits } from '../money/money.ts';

/** Which of the shop's tax rates a product is sold at. */
export type TaxClass = 'standard' | 'reduced' | 'zero';

export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  /** Days from an order to its delivery; a week, where nobody knows. */
  readonly leadTimeDays?: number;
}

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  /** What one unit sells for; the shop's settings say whether tax is contained. */
  readonly price: MinorUnits;
  /** What one unit was bought for, without tax. */
  readonly cost: MinorUnits;
  /** Units on hand. Negative after an offline sale of more than there was. */
  readonly stockQuantity: number;
  /** At or below this many units the product asks to be restocked. */
  readonly reorderThreshold: number;
  /** What one of it is called on a label: "each", "box", "500 g". */
  readonly unit: string;
  readonly barcodes: readonly string[];
  readonly taxClass: TaxClass;
  readonly supplier?: Supplier;
  /** Units that the supplier sells together; one, where nobody knows. */
  readonly packSize?: number;
  readonly imageUrl?: string;
  /** Only active products can be sold. */
  readonly isActive: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  /** Grows by one with each edit, so that an edit of a stale copy is noticed. */
  readonly version: number;
}
