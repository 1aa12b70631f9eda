import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { allocate } from './allocate.ts';
import { MAX_AMOUNT } from './money.ts';

const amount = fc.oneof(fc.nat(100), fc.nat(MAX_AMOUNT), fc.maxSafeNat());
const weight = fc.oneof(fc.constant(0), fc.nat(10), fc.nat(MAX_AMOUNT));
const weights = fc.array(weight, { minLength: 1, maxLength: 30 });

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('allocate', () => {
  it('gives the units that are left over to the largest remainders', () => {
    // Exactly 1.7, 3.3 and 5.0.
    expect(allocate(10, [17, 33, 50])).toEqual([2, 3, 5]);
  });

  it('favours the earlier of equal remainders', () => {
    expect(allocate(5, [1, 1, 1])).toEqual([2, 2, 1]);
  });

  it('gives everything to the first when nothing has any weight', () => {
    expect(allocate(7, [0, 0, 0])).toEqual([7, 0, 0]);
  });

  it('splits nothing among nobody', () => {
    expect(allocate(0, [])).toEqual([]);
  });

  it('is exact where the products leave the safe integers', () => {
    const half = 2 ** 51;
    // Exactly half * 2 + 0.50… and half * 2 - 2 + 0.49….
    const shares = [half * 2 + 1, half * 2 - 2];
    expect(allocate(Number.MAX_SAFE_INTEGER, [half, half - 1])).toEqual(shares);
  });

  it.each([
    ['a negative amount', -1, [1]],
    ['a fraction of a unit', 0.5, [1]],
    ['an amount that is no number', Number.NaN, [1]],
    ['an amount beyond exact counting', 2 ** 53, [1]],
    ['a negative weight', 1, [2, -1]],
    ['a fractional weight', 1, [0.5, 0.5]],
    ['weights beyond exact counting', 1, [Number.MAX_SAFE_INTEGER, 1]],
    ['an amount and nobody to take it', 1, []],
  ])('refuses %s', (_, wrongAmount, wrongWeights) => {
    expect(() => allocate(wrongAmount, wrongWeights)).toThrow(RangeError);
  });

  it('always adds up to the amount', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        expect(sum(allocate(whole, parts))).toBe(whole);
      }),
      propertyRuns,
    );
  });

  it('gives each its exact share rounded down or up', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        const total = BigInt(sum(parts));
        fc.pre(total > 0n);
        const shares = allocate(whole, parts);
        for (const [index, part] of parts.entries()) {
          const product = BigInt(whole) * BigInt(part);
          const down = Number(product / total);
          const up = product % total === 0n ? down : down + 1;
          expect([down, up]).toContain(shares[index]);
        }
      }),
      propertyRuns,
    );
  });

  it('never gives the heavier the smaller share', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        const shares = allocate(
          whole,
          parts.toSorted((a, b) => b - a),
        );
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      }),
      propertyRuns,
    );
  });
});
