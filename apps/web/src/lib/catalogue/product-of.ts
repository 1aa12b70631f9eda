import type { Product } from '@agentic-retail/domain/product/product';

/** A product for tests: `given`, and what does not matter. */
export function productOf(given: Partial<Product> & Pick<Product, 'sku'>): Product {
  return {
    name: `Product ${given.sku}`,
    description: '',
    category: 'Candles',
    price: 500,
    cost: 200,
    stockQuantity: 10,
    reorderThreshold: 2,
    unit: 'each',
    barcodes: [],
    taxClass: 'standard',
    isActive: true,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    version: 1,
    ...given,
  };
}
