import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { type RestockFacts, recommendRestock } from './recommend-restock.ts';

const facts: fc.Arbitrary<RestockFacts> = fc.record({
  stock: fc.integer({ min: -50, max: 500 }),
  onOrder: fc.nat(100),
  threshold: fc.nat(60),
  sold: fc.nat(2000),
  windowDays: fc.integer({ min: 1, max: 28 }),
  leadTimeDays: fc.nat(60),
  packSize: fc.integer({ min: 1, max: 48 }),
});

describe('recommendRestock', () => {
  it('covers lead time and two weeks at the pace of the window, above the threshold, in packs', () => {
    const given = {
      stock: 5,
      onOrder: 0,
      threshold: 6,
      sold: 28,
      windowDays: 28,
      leadTimeDays: 7,
      packSize: 12,
    };
    expect(recommendRestock(given)).toEqual({
      ...given,
      coverDays: 14,
      demand: 21,
      target: 27,
      missing: 22,
      packs: 2,
      quantity: 24,
    });
  });

  it('is just enough: whole packs that reach the target, and one pack less would not', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { quantity, target, packSize, packs } = recommendRestock(given);
        const there = given.stock + given.onOrder;
        expect(quantity).toBe(packs * packSize);
        expect(there + quantity).toBeGreaterThanOrEqual(target);
        if (quantity > 0) expect(there + quantity - packSize).toBeLessThan(target);
      }),
      propertyRuns,
    );
  });

  it('never asks for less of what sells faster, or of which there is less', () => {
    fc.assert(
      fc.property(facts, fc.nat(100), (given, more) => {
        const { quantity } = recommendRestock(given);
        const faster = recommendRestock({ ...given, sold: given.sold + more });
        const scarcer = recommendRestock({ ...given, stock: given.stock - more });
        expect(faster.quantity).toBeGreaterThanOrEqual(quantity);
        expect(scarcer.quantity).toBeGreaterThanOrEqual(quantity);
      }),
      propertyRuns,
    );
  });

  it('asks for nothing where nothing is sold and nothing is to be kept', () => {
    const idle = { stock: 0, onOrder: 0, threshold: 0, sold: 0 };
    const { quantity } = recommendRestock({
      ...idle,
      windowDays: 28,
      leadTimeDays: 7,
      packSize: 6,
    });
    expect(quantity).toBe(0);
  });

  it('takes more returned than sold for nothing sold', () => {
    const given = { stock: 0, onOrder: 0, threshold: 0, sold: -3 };
    const { demand } = recommendRestock({ ...given, windowDays: 28, leadTimeDays: 7, packSize: 6 });
    expect(demand).toBe(0);
  });
});
