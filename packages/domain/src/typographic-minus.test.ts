import { expect, it } from '@jest/globals';
import { typographicMinus } from './typographic-minus.ts';

it.each([
  ['-3', '−3'],
  ['-£12.50', '−£12.50'],
  ['1,234', '1,234'],
])('writes %s as %s', (written, text) => {
  expect(typographicMinus(written)).toBe(text);
});
