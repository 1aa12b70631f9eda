import { expect, test } from '@jest/globals';
import { minorUnitDigits } from './minor-unit-digits.ts';

test.each([
  ['GBP', 2],
  ['EUR', 2],
  ['NGN', 2],
  ['JPY', 0],
  ['XOF', 0],
  ['KWD', 3],
  ['TND', 3],
  ['CLF', 4],
])('%s has %d decimals', (currency, digits) => {
  expect(minorUnitDigits(currency)).toBe(digits);
});
