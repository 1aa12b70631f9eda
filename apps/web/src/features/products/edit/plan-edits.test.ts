import type { Product } from '@agentic-retail/domain/product/product';
import { describe, expect, it } from '@jest/globals';
import { planEdits } from './plan-edits.ts';

const product = (sku: string, more: Partial<Product> = {}): Product => ({
  sku,
  name: sku,
  description: '',
  category: 'Toys',
  price: 1_000,
  cost: 400,
  stockQuantity: 5,
  reorderThreshold: 2,
  unit: 'each',
  barcodes: [],
  taxClass: 'standard',
  isActive: true,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  version: 3,
  ...more,
});

describe('planEdits', () => {
  it('edits what becomes another, from the version that is shown', () => {
    const products = [product('A'), product('B', { category: 'Games' })];
    expect(planEdits(products, { category: 'Games' })).toEqual([
      { sku: 'A', version: 3, category: 'Games' },
    ]);
  });

  it('sends prices, not percentages: sent twice, they rise once', () => {
    const change = { price: { basisPoints: 1_000, steps: { step: 100, less: 1 } } };
    expect(planEdits([product('A', { price: 999 })], change)).toEqual([
      { sku: 'A', version: 3, price: 1_099 },
    ]);
  });

  it('names only the fields that change', () => {
    const change = { taxClass: 'standard', reorderThreshold: 9, isActive: true } as const;
    expect(planEdits([product('A')], change)).toEqual([
      { sku: 'A', version: 3, reorderThreshold: 9 },
    ]);
    expect(planEdits([product('A')], {})).toEqual([]);
  });

  it('leaves out a price that no product can have', () => {
    const change = { price: { basisPoints: 10_000, steps: { step: 1 } } };
    expect(planEdits([product('A', { price: 60_000_000 })], change)).toEqual([]);
  });
});
