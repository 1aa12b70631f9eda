import { expect, it } from '@jest/globals';
import { datesBetween } from './dates-between.ts';

it('has both ends, and every day of a month and a leap year', () => {
  expect(datesBetween('2028-02-28', '2028-03-01')).toEqual([
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ]);
  expect(datesBetween('2026-05-01', '2026-05-01')).toEqual(['2026-05-01']);
  expect(datesBetween('2026-01-01', '2026-12-31')).toHaveLength(365);
});

it('is nothing when it ends before it begins, and ends where the calendar does', () => {
  expect(datesBetween('2026-05-02', '2026-05-01')).toEqual([]);
  expect(datesBetween('9999-12-30', '9999-12-31')).toHaveLength(2);
});
