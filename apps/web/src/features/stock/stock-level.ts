import type { Product } from '@agentic-retail/domain/product/product';

export type StockFilter = 'all' | 'low' | 'out';
export type StockLevel = 'ok' | 'low' | 'out';

/** Whether there is enough of a product, little, or none. */
export function stockLevel(
  product: Pick<Product, 'stockQuantity' | 'reorderThreshold'>,
): StockLevel {
  if (product.stockQuantity <= 0) return 'out';
  return product.stockQuantity <= product.reorderThreshold ? 'low' : 'ok';
}

/** Whether a product belongs under a filter; what has run out is low, too. */
export function passes(product: Product, filter: StockFilter): boolean {
  const level = stockLevel(product);
  return filter === 'all' || level === filter || (filter === 'low' && level === 'out');
}
