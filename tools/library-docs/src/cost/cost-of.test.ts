import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { added, costOf, partsOf, times } from './cost-of.ts';
import { type Priced, unitPrices } from './unit-prices.ts';

const usage = fc.dictionary(
  fc.constantFrom(...(Object.keys(unitPrices) as Priced[])),
  fc.integer({ min: 0, max: 1_000_000 }),
);

describe('costs', () => {
  it('follow from amount and unit price', () => {
    expect(costOf({ tableWrite: 2_000_000, dashboard: 1 })).toBeCloseTo(1.25 + 3, 10);
  });

  it('are told by part, the dearest first', () => {
    expect(partsOf({ trace: 1000, dashboard: 1 }).map(([what]) => what)).toEqual([
      'dashboard',
      'trace',
    ]);
  });

  it('add up, and grow with the amount', () => {
    fc.assert(
      fc.property(usage, usage, fc.integer({ min: 0, max: 50 }), (one, other, count) => {
        expect(costOf(added(one, other))).toBeCloseTo(costOf(one) + costOf(other), 6);
        expect(costOf(times(count, one)) / (count || 1)).toBeCloseTo(count ? costOf(one) : 0, 6);
      }),
    );
  });

  it('have a price above nothing and a page for every unit', () => {
    for (const { usd, per, page } of Object.values(unitPrices)) {
      expect(usd / per).toBeGreaterThan(0);
      expect(page).toMatch(/pricing/);
    }
  });
});
