import { describe, expect, it } from '@jest/globals';
import { faultOf, rangeOf } from './report-range.ts';

describe('rangeOf', () => {
  it.each([
    ['today', '2026-03-01', '2026-03-01', '2026-03-01'],
    ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['week', '2026-03-03', '2026-02-25', '2026-03-03'],
    ['four-weeks', '2026-03-31', '2026-03-02', '2026-03-31'],
    ['month', '2026-03-31', '2026-03-01', '2026-03-31'],
    ['month', '2026-03-01', '2026-03-01', '2026-03-01'],
    ['last-month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
  ] as const)('%s on %s is from %s to %s', (preset, today, from, to) => {
    expect(rangeOf(preset, today)).toEqual({ from, to });
  });
});

describe('faultOf', () => {
  it.each([
    ['2026-01-01', '2026-01-01', undefined],
    ['2026-01-01', '2027-01-01', undefined],
    ['2026-01-01', '2027-01-02', 'A report has at most 366 days, these are 367.'],
    ['2026-01-02', '2026-01-01', 'The first day must not be after the last.'],
    ['', '2026-01-01', 'Enter two days.'],
  ])('of %s to %s is %s', (from, to, fault) => {
    expect(faultOf({ from, to })).toBe(fault);
  });
});
