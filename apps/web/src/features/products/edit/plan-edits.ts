import type { RequestOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import type { Product, TaxClass } from '@agentic-retail/domain/product/product';
import { type PriceSteps, reprice } from '@agentic-retail/domain/product/reprice';

export type ProductEdit = RequestOf<Routes['editProducts']>['body']['edits'][number];

/** What is to become of all products that were chosen; what is not named stays as it is. */
export interface BulkChange {
  readonly category?: string;
  readonly taxClass?: TaxClass;
  readonly reorderThreshold?: number;
  readonly isActive?: boolean;
  /** By how much prices go up or down, and what they are rounded to. */
  readonly price?: { readonly basisPoints: number; readonly steps: PriceSteps };
}

/** The most that a price can be; what would go above it is left out. */
const MAX_PRICE = 100_000_000;

/** One edit for each product that becomes another, made from what is shown now. */
export function planEdits(products: readonly Product[], change: BulkChange): ProductEdit[] {
  const { price: priceChange, ...plain } = change;
  return products.flatMap((product) => {
    const price = priceChange && reprice(product.price, priceChange.basisPoints, priceChange.steps);
    if (price !== undefined && price > MAX_PRICE) return [];
    const wanted = { ...plain, ...(price !== undefined && { price }) };
    const changes = Object.fromEntries(
      Object.entries(wanted).filter(
        ([field, value]) => value !== product[field as keyof typeof wanted],
      ),
    );
    if (Object.keys(changes).length === 0) return [];
    return [{ sku: product.sku, version: product.version, ...changes }];
  });
}
