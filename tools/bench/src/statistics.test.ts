import { describe, expect, it, test } from '@jest/globals';
import { median, quantile } from './statistics.ts';

describe('quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  it.each([
    [0, 1],
    [0.5, 50],
    [0.95, 95],
    [1, 100],
  ])('of %d', (share, expected) => expect(quantile(hundred, share)).toBe(expected));

  it('of nothing is no number', () => expect(quantile([], 0.5)).toBeNaN());
});

test('the median leaves its input as it is', () => {
  const values = [3, 1, 2];
  expect(median(values)).toBe(2);
  expect(values).toEqual([3, 1, 2]);
});
