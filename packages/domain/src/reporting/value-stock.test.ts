import { expect, it } from '@jest/globals';
import { findSlowMovers } from './find-slow-movers.ts';
import { valueStock } from './value-stock.ts';

function product(sku: string, stockQuantity: number, cost: number, category = 'Home') {
  return { sku, name: `Name of ${sku}`, category, price: 2 * cost, cost, stockQuantity };
}

it('values what is there by category, and what is owed not at all', () => {
  const value = valueStock([
    product('A', 3, 100),
    product('B', -5, 900),
    product('C', 2, 500, 'Garden'),
    product('D', 0, 10),
  ]);
  expect(value.total).toEqual({ products: 2, units: 5, atCost: 1300, atPrice: 2600 });
  expect(value.categories).toEqual([
    { category: 'Garden', products: 1, units: 2, atCost: 1000, atPrice: 2000 },
    { category: 'Home', products: 1, units: 3, atCost: 300, atPrice: 600 },
  ]);
});

it('finds what lies longest, the most money first where nothing was sold', () => {
  const shelf = [
    product('quick', 10, 100),
    product('never', 2, 100),
    product('never, dear', 2, 900),
    product('slow', 30, 100),
    product('returned', 1, 50),
    product('gone', 0, 100),
  ];
  const sold = new Map([
    ['quick', 50],
    ['slow', 1],
    ['returned', -1],
    ['gone', 3],
  ]);
  const movers = findSlowMovers(shelf, sold, 30, 5);
  expect(movers.map(({ sku, daysOfStock }) => [sku, daysOfStock])).toEqual([
    ['never, dear', undefined],
    ['never', undefined],
    ['returned', undefined],
    ['slow', 900],
    ['quick', 6],
  ]);
  expect(findSlowMovers(shelf, sold, 30, 1)).toHaveLength(1);
});
