import { describe, expect, it } from '@jest/globals';
import { describeIssues } from '../describe-issue.ts';
import { reportRange } from './report-range.ts';

describe('the days of a report', () => {
  it.each([
    ['2026-05-01', '2026-05-01'],
    ['2026-01-01', '2026-12-31'],
    ['2028-01-01', '2028-12-31'],
  ])('can be from %s to %s', (from, to) => {
    expect(reportRange.safeParse({ from, to }).success).toBe(true);
  });

  it.each([
    [{ from: '2026-05-02', to: '2026-05-01' }, 'query.to', 'must not be before `from`'],
    [
      { from: '2026-01-01', to: '2027-01-02' },
      'query.to',
      'must be within 366 days of `from`: ask for less at once',
    ],
    [{ from: 'yesterday', to: '2026-03-01' }, 'query.from', 'must be a date like 2026-01-31'],
  ])('cannot be %j', (query, pointer, detail) => {
    const { error } = reportRange.safeParse(query);
    expect(error && describeIssues(error, 'query')).toEqual([{ pointer, detail }]);
  });
});
