import { describe, expect, it } from '@jest/globals';
import type { ReplayReport } from '../report.ts';
import { reportText } from './report-text.ts';

const january = { sales: 1200, money: 123_456_789 };

const report: ReplayReport = {
  outcome: 'reconciled',
  differences: [],
  file: { rows: 9000, invoices: 2000 },
  taken: {
    invoices: 1500,
    rows: 6004,
    acceptedRows: 5990,
    acceptedMoney: 123_456_789,
    returned: { invoices: 2, rows: 4, money: -100 },
    rejected: [{ reason: 'credit-note', invoices: 3, rows: 10, money: -5 }],
  },
  products: 300,
  sales: { due: 1200, sold: 1200, elapsedMs: 6000, perSecond: 200 },
  verified: true,
  months: [{ month: '2011-01', accepted: january, sold: january, stored: january, agrees: true }],
  returns: [],
};

function linesOf(changed: Partial<ReplayReport> = {}): string[] {
  return reportText({ ...report, ...changed })
    .split('\n')
    .map((line) => line.trim().replaceAll(/ {2,}/g, ' | '));
}

describe('reportText', () => {
  it('shows where the rows went', () => {
    expect(linesOf()).toEqual(
      expect.arrayContaining([
        'The first 1,500 of the file’s 2,000 invoices, 6,004 of its 9,000 rows.',
        'accepted | 1,200 | 5,990 | 1,234,567.89',
        'returned | 2 | 4 | -1.00',
        'credit note of no sale that is known (its number begins with C) | 3 | 10 | -0.05',
        'all | 1,500 | 6,004 | 1,234,566.84',
      ]),
    );
  });

  it('sets the accounts side by side', () => {
    expect(linesOf()).toContain(
      '2011-01 | 1,200 | 1,234,567.89 | 1,200 | 1,234,567.89 | 1,200 | 1,234,567.89 | equal',
    );
    const stored = { sales: 1200, money: 123_456_788 };
    const months = [{ month: '2011-01', accepted: january, sold: january, stored, agrees: false }];
    expect(linesOf({ months })).toContain(
      '2011-01 | 1,200 | 1,234,567.89 | 1,200 | 1,234,567.89 | 1,200 | 1,234,567.88 | DIFFERS',
    );
  });

  it('sets the reports of the shop beside what it lists', () => {
    const back = { sales: 2, money: 150 };
    const reports = {
      sales: [{ month: '2011-01', accepted: january, sold: january, agrees: true }],
      refunds: [{ month: '2011-01', accepted: back, sold: back, agrees: true }],
    };
    const row = '2011-01 | 1,200 | 1,234,567.89 | 2 | 1.50 |';
    expect(linesOf({ reports })).toContain(`${row} as listed`);
    const refunds = [{ month: '2011-01', accepted: back, sold: january, agrees: false }];
    expect(linesOf({ reports: { ...reports, refunds } }).join('\n')).toContain('DIFFERS');
  });

  it('says what was there before', () => {
    const before = { sales: january, refunds: { sales: 2, money: 150 } };
    expect(linesOf({ before })).toContainEqual(
      expect.stringContaining('There before: 1,200 sales and 2 refunds.'),
    );
  });

  it('leaves out what was not read back', () => {
    const months = [{ month: '2011-01', accepted: january, sold: january, agrees: true }];
    expect(linesOf({ months, verified: false })).toContain(
      '2011-01 | 1,200 | 1,234,567.89 | 1,200 | 1,234,567.89 | equal',
    );
  });

  it('ends with the outcome', () => {
    expect(linesOf().at(-1)).toContain('agrees to the cent');
    expect(linesOf({ outcome: 'differs', differences: ['One cent.'] }).slice(-2)).toEqual([
      'The accounts differ:',
      'One cent.',
    ]);
  });

  it('does not call a month different that was only not sold to its end', () => {
    const sold = { sales: 100, money: 1 };
    const months = [{ month: '2011-01', accepted: january, sold, agrees: false }];
    const lines = linesOf({ outcome: 'interrupted', verified: false, months });
    expect(lines).toContain('2011-01 | 1,200 | 1,234,567.89 | 100 | 0.01 | not all yet');
    expect(lines.at(-1)).toContain('Stopped on request');
  });
});
