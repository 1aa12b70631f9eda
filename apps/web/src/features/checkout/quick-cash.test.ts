import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quickCash } from './quick-cash.ts';

describe('quickCash', () => {
  it.each([
    [1240, [1240, 1500, 2000, 5000]],
    [500, [500, 1000, 2000, 5000]],
    [2000, [2000, 5000, 10_000]],
    [4999, [4999, 5000, 6000, 10_000]],
    [73_15, [7315, 7500, 8000, 10_000]],
    [1, [1, 500, 1000, 2000]],
  ])('offers for %i pence %j', (due, offers) => {
    expect(quickCash(due, 'GBP')).toEqual(offers);
  });

  it('knows that yen have no hundredths', () => {
    expect(quickCash(1280, 'JPY')).toEqual([1280, 1500, 2000, 5000]);
  });

  it('offers nothing when nothing is due', () => {
    expect(quickCash(0, 'GBP')).toEqual([]);
  });

  it('begins with the exact amount and goes up, never below what is due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (due) => {
        const [exact, ...offers] = quickCash(due, 'GBP');
        expect(exact).toBe(due);
        expect(offers.length).toBeLessThanOrEqual(3);
        const rising = [due, ...offers];
        expect(rising.every((amount, i) => i === 0 || amount > (rising[i - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
