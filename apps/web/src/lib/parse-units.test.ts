import { describe, expect, it } from '@jest/globals';
import { parseUnits } from './parse-units.ts';

describe('parseUnits', () => {
  it.each([
    ['0', 0, 0],
    ['0', 1, undefined],
    [' 12 ', 1, 12],
    ['1000000', 0, 1_000_000],
    ['1000001', 0, undefined],
    ['', 0, undefined],
    ['-1', 0, undefined],
    ['1.5', 0, undefined],
    ['1e3', 0, undefined],
    ['5012345678900', 0, undefined],
  ] as const)('reads %p, at least %i, as %p', (text, least, units) => {
    expect(parseUnits(text, least)).toBe(units);
  });
});
