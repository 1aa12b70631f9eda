import { randomUUID } from 'node:crypto';
import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { Product } from '@agentic-retail/domain/product/product';
import type { BarcodeTaken, SkuTaken } from '@agentic-retail/domain/product/product-error';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { Clock } from '../ports/clock.ts';
import type { ProductRepository } from '../ports/product-repository.ts';

export type NewProduct = Omit<Product, 'isActive' | 'createdAt' | 'updatedAt' | 'version'>;

/** Creates a product; stock it starts with is the first entry of its log. */
export async function createProduct(
  { products, now }: { readonly products: ProductRepository; readonly now: Clock },
  details: NewProduct,
  actor: Actor,
): Promise<Result<Product, SkuTaken | BarcodeTaken>> {
  const at = now();
  const product: Product = {
    ...details,
    isActive: true,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  const openingStock: StockChange | undefined =
    product.stockQuantity === 0
      ? undefined
      : {
          id: randomUUID(),
          sku: product.sku,
          quantityChange: product.stockQuantity,
          reason: 'adjustment',
          timestamp: at,
          actor,
          note: 'Opening stock',
        };
  const added = await products.add(product, openingStock);
  return added.ok ? ok(product) : added;
}
