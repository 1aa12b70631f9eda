import { describe, expect, it, test } from '@jest/globals';
import { WHOLE } from './basis-points.ts';
import { isAmount, MAX_AMOUNT } from './money.ts';

describe('isAmount', () => {
  it.each([0, 1, MAX_AMOUNT])('takes %p', (value) => {
    expect(isAmount(value)).toBe(true);
  });

  it.each([-1, 0.5, MAX_AMOUNT + 1, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %p',
    (value) => {
      expect(isAmount(value)).toBe(false);
    },
  );
});

test('the largest amount times a whole in basis points is still counted exactly', () => {
  expect(Number.isSafeInteger(MAX_AMOUNT * WHOLE)).toBe(true);
});
