import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { replayLog } from './replay-log.ts';
import type { StockChange } from './stock-change.ts';

function change(id: string, timestamp: string, quantityChange: number): StockChange {
  const actor = { userId: 'user-7', name: 'Ada' };
  return { id, sku: 'TEA', quantityChange, reason: 'adjustment', timestamp, actor };
}

const delivery = change('b', '2026-05-01T08:00:00.000Z', 24);
const sale = change('c', '2026-05-01T12:00:00.000Z', -2);
const breakage = change('a', '2026-05-01T12:00:00.000Z', -1);

/** Few different times, so that many changes share one. */
const log = fc
  .array(fc.tuple(fc.nat(5), fc.integer({ min: -1000, max: 1000 })), { maxLength: 20 })
  .map((drawn) =>
    drawn.map(([second, quantityChange], index) => {
      return change(`change-${index}`, new Date(second * 1000).toISOString(), quantityChange);
    }),
  );
const logAndOrder = log.chain((changes) => {
  const whole = { minLength: changes.length };
  return fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, whole));
});
const opening = fc.integer({ min: -1000, max: 1000 });

describe('replayLog', () => {
  it('tells the stock before and after each change, in the order they happened', () => {
    expect(replayLog([sale, delivery, breakage])).toEqual([
      { ...delivery, before: 0, after: 24 },
      { ...breakage, before: 24, after: 23 },
      { ...sale, before: 23, after: 21 },
    ]);
  });

  it('goes on from the stock it is given, below nothing too', () => {
    expect(replayLog([sale], 1)).toEqual([{ ...sale, before: 1, after: -1 }]);
  });

  it('orders by the instant, however it is written', () => {
    const whole = change('z', '2026-05-01T12:00:00Z', 5);
    const fraction = change('y', '2026-05-01T12:00:00.500Z', 5);
    expect(replayLog([fraction, whole]).map((each) => each.id)).toEqual(['z', 'y']);
  });

  it('has nothing to tell of an empty log', () => {
    expect(replayLog([], 7)).toEqual([]);
  });

  it('refuses a log that mixes products', () => {
    expect(() => replayLog([delivery, { ...sale, sku: 'CAKE' }])).toThrow(RangeError);
  });

  it('is a chain without a gap, from the opening stock to the sum of all changes', () => {
    fc.assert(
      fc.property(log, opening, (changes, openingStock) => {
        let stock = openingStock;
        for (const { before, quantityChange, after } of replayLog(changes, openingStock)) {
          expect(before).toBe(stock);
          expect(after).toBe(before + quantityChange);
          stock = after;
        }
        const sum = changes.reduce((total, each) => total + each.quantityChange, openingStock);
        expect(stock).toBe(sum);
      }),
      propertyRuns,
    );
  });

  it('does not depend on the order the changes are read in', () => {
    fc.assert(
      fc.property(logAndOrder, opening, ([changes, shuffled], openingStock) => {
        expect(replayLog(shuffled, openingStock)).toEqual(replayLog(changes, openingStock));
      }),
      propertyRuns,
    );
  });
});
