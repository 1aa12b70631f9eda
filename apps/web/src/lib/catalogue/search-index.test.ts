import type { Product } from '@agentic-retail/domain/product/product';
import { describe, expect, it } from '@jest/globals';
import { productOf } from './product-of.ts';
import { searchProducts, toSearchEntry } from './search-index.ts';

const shelf = [
  productOf({ sku: 'CAN-001', name: 'Lavender & Oat Candle', barcodes: ['2016001309576'] }),
  productOf({ sku: 'HOM-008', name: 'Soap with Lavender' }),
  productOf({ sku: 'BAK-003', name: 'Crème Brûlée Tart', category: 'Bakery' }),
];
const entries = shelf.map(toSearchEntry);
const skus = (query: string, limit = 60, keep?: (product: Product) => boolean) =>
  searchProducts(entries, query, limit, keep).products.map(({ sku }) => sku);

describe('searchProducts', () => {
  it('finds the beginnings of words, names that begin so first', () => {
    expect(skus('lav')).toEqual(['CAN-001', 'HOM-008']);
    expect(skus('soap')).toEqual(['HOM-008']);
    expect(skus('avender')).toEqual([]);
  });

  it('wants every word of the query, in any order', () => {
    expect(skus('oat lav')).toEqual(['CAN-001']);
    expect(skus('oat soap')).toEqual([]);
  });

  it('looks past accents, case and signs', () => {
    expect(skus('CREME brulee')).toEqual(['BAK-003']);
    expect(skus('  lavender &')).toEqual(['CAN-001', 'HOM-008']);
  });

  it.each(['CAN-001', 'can001', 'can 001', '2016001309576', '20160'])(
    'finds the code %s',
    (code) => {
      expect(skus(code)).toEqual(['CAN-001']);
    },
  );

  it('finds everything that may be found when nothing is asked for', () => {
    expect(skus('')).toEqual(['CAN-001', 'HOM-008', 'BAK-003']);
    expect(skus('', 60, ({ category }) => category === 'Bakery')).toEqual(['BAK-003']);
  });

  it('says when there is more than it returns', () => {
    expect(searchProducts(entries, '', 2)).toEqual({ products: shelf.slice(0, 2), hasMore: true });
    expect(searchProducts(entries, '', 3).hasMore).toBe(false);
    expect(searchProducts(entries, 'lav', 1)).toEqual({ products: [shelf[0]], hasMore: true });
  });
});
