import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { averageCost } from './average-cost.ts';

const cost = fc.nat(100_000_000);
const stock = fc.integer({ min: -1000, max: 1_000_000 });
const quantity = fc.integer({ min: 1, max: 1_000_000 });

describe('averageCost', () => {
  it('weighs by units, and rounds halves up', () => {
    const average = (units: number, was: number, came: number, unitCost: number) =>
      averageCost({ stock: units, cost: was }, { quantity: came, unitCost });
    expect(average(10, 100, 10, 200)).toBe(150);
    expect(average(1, 100, 1, 101)).toBe(101);
    expect(average(2, 100, 1, 101)).toBe(100);
    expect(average(0, 999, 5, 40)).toBe(40);
    expect(average(-3, 999, 5, 40)).toBe(40);
  });

  it('lies between the two costs, at most half a minor unit off', () => {
    fc.assert(
      fc.property(stock, cost, quantity, cost, (units, was, came, unitCost) => {
        const average = averageCost({ stock: units, cost: was }, { quantity: came, unitCost });
        const there = Math.max(0, units);
        if (there > 0) {
          expect(average).toBeGreaterThanOrEqual(Math.min(was, unitCost));
          expect(average).toBeLessThanOrEqual(Math.max(was, unitCost));
        }
        const total = BigInt(there + came);
        const value = BigInt(there) * BigInt(was) + BigInt(came) * BigInt(unitCost);
        const twiceOff = 2n * (BigInt(average) * total - value);
        expect(twiceOff <= total && twiceOff > -total).toBe(true);
      }),
      propertyRuns,
    );
  });

  it('stays where what comes costs the same', () => {
    fc.assert(
      fc.property(fc.nat(1000), cost, quantity, (units, same, came) => {
        const before = { stock: units, cost: same };
        expect(averageCost(before, { quantity: came, unitCost: same })).toBe(same);
      }),
      propertyRuns,
    );
  });
});
