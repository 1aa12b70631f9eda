import type { SaleConflict } from '@agentic-retail/domain/offline/sale-conflict';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { expect, it } from '@jest/globals';
import { countOfSale } from './count-of-sale.ts';

const saleWith = (conflicts?: readonly SaleConflict[]) =>
  ({ id: 'sale', ...(conflicts && { conflicts }) }) as Transaction;

it.each<SaleConflict>([
  { kind: 'stock-short', lines: [{ sku: 'A', sold: 2, available: 1 }] },
  { kind: 'counted-since', skus: ['A'] },
])('is there for $kind', (conflict) => {
  expect(countOfSale(saleWith([{ kind: 'cashier-unconfirmed' }, conflict]))).toBe('sale');
});

it('is not there for anything else', () => {
  expect(countOfSale(saleWith([{ kind: 'cashier-unconfirmed' }]))).toBeUndefined();
  expect(countOfSale(saleWith())).toBeUndefined();
});
