import { describe, expect, it } from '@jest/globals';
import { countUnits, MAX_QUANTITY } from './count-units.ts';

const wrongQuantities = [
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  MAX_QUANTITY + 1,
];

describe('countUnits', () => {
  it('adds up the lines of one product, in the order of the first of them', () => {
    const lines = [
      { sku: 'TEA', quantity: 2 },
      { sku: 'CAKE', quantity: 1 },
      { sku: 'TEA', quantity: 3 },
    ];
    const counted = countUnits(lines);
    expect(counted.ok && [...counted.value]).toEqual([
      ['TEA', 5],
      ['CAKE', 1],
    ]);
  });

  it('finds an empty cart empty', () => {
    expect(countUnits([])).toEqual({ ok: false, error: { code: 'empty-cart' } });
  });

  it.each(wrongQuantities)('refuses %p units', (quantity) => {
    const error = { code: 'invalid-quantity', sku: 'TEA', quantity };
    const lines = [
      { sku: 'CAKE', quantity: 1 },
      { sku: 'TEA', quantity },
    ];
    expect(countUnits(lines)).toEqual({ ok: false, error });
  });

  it('refuses lines that are wrong only by themselves', () => {
    const halves = [
      { sku: 'TEA', quantity: 0.5 },
      { sku: 'TEA', quantity: 0.5 },
    ];
    const takenBack = [
      { sku: 'TEA', quantity: 3 },
      { sku: 'TEA', quantity: -1 },
    ];
    expect(countUnits(halves)).toMatchObject({
      error: { code: 'invalid-quantity', quantity: 0.5 },
    });
    expect(countUnits(takenBack)).toMatchObject({
      error: { code: 'invalid-quantity', quantity: -1 },
    });
  });

  it('refuses lines that are too many only together', () => {
    const lines = [
      { sku: 'TEA', quantity: MAX_QUANTITY },
      { sku: 'TEA', quantity: 1 },
    ];
    const error = { code: 'invalid-quantity', sku: 'TEA', quantity: MAX_QUANTITY + 1 };
    expect(countUnits(lines)).toEqual({ ok: false, error });
    expect(countUnits(lines.slice(0, 1)).ok).toBe(true);
  });
});
