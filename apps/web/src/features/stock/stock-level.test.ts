import { describe, expect, it } from '@jest/globals';
import { productOf } from '../../lib/catalogue/product-of.ts';
import { passes, stockLevel } from './stock-level.ts';

const stock = (stockQuantity: number) =>
  productOf({ sku: 'A', stockQuantity, reorderThreshold: 3 });

describe('stockLevel', () => {
  it.each([
    [4, 'ok'],
    [3, 'low'],
    [1, 'low'],
    [0, 'out'],
    [-2, 'out'],
  ] as const)('of %i with a threshold of 3 is %s', (quantity, level) => {
    expect(stockLevel(stock(quantity))).toBe(level);
  });
});

describe('passes', () => {
  it('lets what has run out count as low', () => {
    const passing = (filter: 'all' | 'low' | 'out') =>
      [5, 2, 0].filter((quantity) => passes(stock(quantity), filter));
    expect([passing('all'), passing('low'), passing('out')]).toEqual([[5, 2, 0], [2, 0], [0]]);
  });
});
