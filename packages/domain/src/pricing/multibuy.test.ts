import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { naiveMultibuyDiscount } from '../testing/naive-multibuy.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { multibuyDiscount } from './multibuy.ts';

const threeForTwo = { id: 'tea', buy: 3, pay: 2 };

describe('multibuyDiscount', () => {
  it('frees one unit of each full group', () => {
    expect(multibuyDiscount(threeForTwo, [{ unitPrice: 250, quantity: 2 }])).toBe(0);
    expect(multibuyDiscount(threeForTwo, [{ unitPrice: 250, quantity: 3 }])).toBe(250);
    expect(multibuyDiscount(threeForTwo, [{ unitPrice: 250, quantity: 8 }])).toBe(500);
  });

  it('frees the cheapest units, whatever line they are on', () => {
    const eligible = [
      { unitPrice: 900, quantity: 4 },
      { unitPrice: 100, quantity: 1 },
      { unitPrice: 300, quantity: 1 },
    ];
    expect(multibuyDiscount(threeForTwo, eligible)).toBe(100 + 300);
  });

  it('gives nothing for nothing', () => {
    expect(multibuyDiscount(threeForTwo, [])).toBe(0);
  });

  it('counts a million units without laying them out', () => {
    const eligible = [
      { unitPrice: 2, quantity: 1_000_000_000 },
      { unitPrice: 1, quantity: 500_000_000 },
    ];
    expect(multibuyDiscount(threeForTwo, eligible)).toBe(500_000_000);
  });

  it('takes off what laying out every unit would', () => {
    const promotion = fc.record({ id: fc.constant('any'), pay: fc.integer({ min: 1, max: 4 }) });
    const line = fc.record({ unitPrice: fc.nat(20), quantity: fc.integer({ min: 1, max: 15 }) });
    const free = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        promotion,
        free,
        fc.array(line, { maxLength: 8 }),
        ({ id, pay }, more, eligible) => {
          const buy = pay + more;
          const expected = naiveMultibuyDiscount(buy, pay, eligible);
          expect(multibuyDiscount({ id, buy, pay }, eligible)).toBe(expected);
        },
      ),
      propertyRuns,
    );
  });

  it.each([
    [3, 3],
    [2, 3],
    [3, 0],
    [3, -1],
    [3.5, 2],
    [3, 1.5],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
  ])('refuses "buy %d, pay %d"', (buy, pay) => {
    expect(() => multibuyDiscount({ id: 'odd', buy, pay }, [])).toThrow(RangeError);
  });
});
