import type { Actor } from '../identity/actor.ts';
import type { Product } from '../product/product.ts';
import type { StockChange } from './stock-change.ts';

/** Which products a count is of. */
export type CountScope =
  | { readonly kind: 'products'; readonly skus: readonly string[] }
  | { readonly kind: 'category'; readonly category: string };

export const countStatuses = ['open', 'applied', 'cancelled'] as const;

export type CountStatus = (typeof countStatuses)[number];

/** A count of a part of the shop, while selling goes on. */
export interface StockCount {
  readonly id: string;
  readonly name: string;
  readonly scope: CountScope;
  readonly status: CountStatus;
  /** Whether its differences are being written, and nothing can be counted. */
  readonly isApplying: boolean;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  readonly openedBy: Actor;
  /** When it was applied or cancelled, ISO 8601, UTC. */
  readonly closedAt?: string;
  /** The sale made offline that called for it. @default somebody opened it */
  readonly saleId?: string;
  /** Why it was cancelled without anybody giving it up: this one has counted all its products. */
  readonly settledBy?: Pick<StockCount, 'id' | 'name'>;
}

/** What was counted of one product. */
export interface CountLine {
  readonly sku: string;
  /** Made by the device for each time a product is counted; the newest counts. */
  readonly entryId: string;
  /** Units on the shelf. */
  readonly counted: number;
  /** Units in the books at the moment `counted` was entered. */
  readonly stockWhenCounted: number;
  /** ISO 8601, UTC. */
  readonly countedAt: string;
  readonly countedBy: Actor;
  /** Whether the difference is in the log. */
  readonly isApplied: boolean;
}

/**
 * What a count says is missing, or too much. It was true at the moment of counting, and stays true
 * however much is sold, bought or adjusted after it: those change shelf and books alike.
 */
export function countDifference({ counted, stockWhenCounted }: CountLine): number {
  return counted - stockWhenCounted;
}

/** Whether a product is to be counted. */
export function isInScope(scope: CountScope, { sku, category }: Product): boolean {
  return scope.kind === 'products' ? scope.skus.includes(sku) : scope.category === category;
}

/**
 * The entry of the stock log that a counted line makes; none, where books and shelf agreed.
 *
 * @param at when it is applied, ISO 8601, UTC
 */
export function draftCountChange(
  count: StockCount,
  line: CountLine,
  at: string,
): StockChange | undefined {
  const quantityChange = countDifference(line);
  if (quantityChange === 0) return undefined;
  return {
    id: `${count.id}#${line.sku}#${line.entryId}`,
    sku: line.sku,
    quantityChange,
    reason: 'count',
    timestamp: at,
    actor: line.countedBy,
    reference: count.id,
    note: count.name,
  };
}
