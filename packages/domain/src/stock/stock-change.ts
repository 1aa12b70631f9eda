import type { Actor } from '../identity/actor.ts';
import type { AdjustmentCause } from './adjustment-cause.ts';

export type StockChangeReason = 'sale' | 'refund' | 'restock' | 'adjustment' | 'count' | 'import';

/** One entry of a product's stock log; the product's stock is the sum of its entries. */
export interface StockChange {
  /** For a sale, made of the transaction and the product, so that it can be written only once. */
  readonly id: string;
  readonly sku: string;
  /** Units; negative when they leave. */
  readonly quantityChange: number;
  readonly reason: StockChangeReason;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly actor: Actor;
  /** Why somebody adjusted it. */
  readonly cause?: AdjustmentCause;
  /** The transaction, the count or the purchase invoice behind it, where there is one. */
  readonly reference?: string;
  readonly note?: string;
}

/**
 * The id of the stock change that a sale or a refund makes to a product. Devices make the ids of both:
 * a refund that has the id of some sale must not meet that one's entry.
 */
export function stockChangeId(id: string, sku: string, reason: 'sale' | 'refund' = 'sale'): string {
  return reason === 'sale' ? `${id}#${sku}` : `${id}#${sku}#refund`;
}
