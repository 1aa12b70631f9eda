import { expect, it } from '@jest/globals';
import { signed } from './signed.ts';

it.each([
  [3, '+3'],
  [-2, '−2'],
  [0, '0'],
  [-0, '0'],
  [-1200, '−1,200'],
])('writes %d as %s', (units, text) => {
  expect(signed(units)).toBe(text);
});
