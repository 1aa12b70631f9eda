import { describe, expect, it } from '@jest/globals';
import { parsePercent } from './parse-percent.ts';

describe('parsePercent', () => {
  it.each([
    ['10', 1000],
    [' 12.5 ', 1250],
    ['8,75', 875],
    ['0', 0],
    ['0.01', 1],
    ['100', 10_000],
  ])('%p is %d basis points', (text, percent) => {
    expect(parsePercent(text)).toBe(percent);
  });

  it.each(['', '-1', '100.01', '1e1', '5 %', '1.234', '.5', 'ten'])('%p is none', (text) => {
    expect(parsePercent(text)).toBeUndefined();
  });
});
