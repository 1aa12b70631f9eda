import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { divideHalfUp } from './round-half-up.ts';

const numerator = fc.oneof(fc.nat(1000), fc.maxSafeNat());
const denominator = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.maxSafeNat().filter((n) => n > 0),
);

describe('divideHalfUp', () => {
  it.each([
    [0, 7, 0],
    [5, 10, 1],
    [4, 10, 0],
    [15, 10, 2],
    [25, 10, 3],
    [499_999, 1_000_000, 0],
    [Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, 2, 2 ** 52],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, 1],
  ])('%d / %d is %d', (dividend, divisor, quotient) => {
    expect(divideHalfUp(dividend, divisor)).toBe(quotient);
  });

  it('agrees with arithmetic of unlimited precision', () => {
    fc.assert(
      fc.property(numerator, denominator, (dividend, divisor) => {
        const twice = 2n * BigInt(dividend) + BigInt(divisor);
        expect(divideHalfUp(dividend, divisor)).toBe(Number(twice / (2n * BigInt(divisor))));
      }),
      propertyRuns,
    );
  });

  it.each([
    [-1, 1],
    [0.5, 1],
    [Number.NaN, 1],
    [2 ** 53, 1],
    [1, 0],
    [1, -1],
    [1, 0.5],
    [1, Number.NaN],
  ])('refuses %d / %d', (dividend, divisor) => {
    expect(() => divideHalfUp(dividend, divisor)).toThrow(RangeError);
  });
});
