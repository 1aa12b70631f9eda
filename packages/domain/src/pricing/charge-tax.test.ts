import { describe, expect, it } from '@jest/globals';
import { chargeTax } from './charge-tax.ts';

describe('chargeTax', () => {
  it('takes the tax out of prices that contain it, halves up', () => {
    // 2997 × 20 / 120 = 499.5
    const { taxes } = chargeTax([{ sku: 'TEA', taxRate: 2000, value: 2997 }], true);
    expect(taxes).toEqual([{ rate: 2000, net: 2497, tax: 500 }]);
  });

  it('adds the tax to prices that do not contain it, halves up', () => {
    // 1234 × 8.75 % = 107.975; 20 × 12.5 % = 2.5
    const lines = [
      { sku: 'TEA', taxRate: 875, value: 1234 },
      { sku: 'CAKE', taxRate: 1250, value: 20 },
    ];
    expect(chargeTax(lines, false).taxes).toEqual([
      { rate: 1250, net: 20, tax: 3 },
      { rate: 875, net: 1234, tax: 108 },
    ]);
  });

  it('rounds once per rate, not once per line', () => {
    // 0.4 each, which line by line would come to nothing; together they are 1.2.
    const lines = ['A', 'B', 'C'].map((sku) => ({ sku, taxRate: 2000, value: 2 }));
    const { taxes, taxBySku } = chargeTax(lines, false);
    expect(taxes).toEqual([{ rate: 2000, net: 6, tax: 1 }]);
    expect([...taxBySku]).toEqual([
      ['A', 1],
      ['B', 0],
      ['C', 0],
    ]);
  });

  it('counts what is sold free of tax', () => {
    const { taxes, taxBySku } = chargeTax([{ sku: 'BREAD', taxRate: 0, value: 150 }], true);
    expect(taxes).toEqual([{ rate: 0, net: 150, tax: 0 }]);
    expect(taxBySku.get('BREAD')).toBe(0);
  });

  it('charges nothing on nothing', () => {
    expect(chargeTax([], true)).toEqual({ taxes: [], taxBySku: new Map() });
  });
});
