import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MonthLedger } from './month-ledger.ts';
import { reconcile, sumOfMonths } from './reconcile.ts';

const sale = fc.record({
  timestamp: fc
    .date({ min: new Date('2010-01-01'), max: new Date('2012-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  money: fc.integer({ min: 1, max: 10_000_000 }),
});

function totalsOf(sales: readonly { timestamp: string; money: number }[]) {
  const ledger = new MonthLedger();
  for (const sold of sales) ledger.add(sold);
  return ledger.totals;
}

describe('reconcile', () => {
  it('agrees in every month when the same was sold in another order, and loses no money', () => {
    fc.assert(
      fc.property(fc.array(sale), (sales) => {
        const accounts = reconcile(totalsOf(sales), totalsOf(sales.toReversed()), totalsOf(sales));
        expect(accounts.every((account) => account.agrees)).toBe(true);
        expect(sumOfMonths(accounts.map((account) => account.sold))).toEqual({
          sales: sales.length,
          money: sales.reduce((sum, { money }) => sum + money, 0),
        });
      }),
    );
  });

  it('names exactly the month in which a cent is missing', () => {
    const dayOf = (month: string, money: number) => ({ timestamp: `${month}-05T10:00:00Z`, money });
    const due = [dayOf('2011-01', 500), dayOf('2011-02', 700), dayOf('2011-02', 100)];
    const got = [dayOf('2011-01', 500), dayOf('2011-02', 700), dayOf('2011-02', 99)];
    const [january, february] = reconcile(totalsOf(due), totalsOf(got));
    expect(january).toMatchObject({ month: '2011-01', agrees: true });
    expect(february).toMatchObject({ month: '2011-02', agrees: false });
  });

  it('sees a sale that was answered but is not stored, and one stored that nobody made', () => {
    const due = totalsOf([{ timestamp: '2011-03-01T10:00:00Z', money: 5 }]);
    const strange = totalsOf([{ timestamp: '2011-04-01T10:00:00Z', money: 5 }]);
    const accounts = reconcile(due, due, strange);
    expect(accounts.map(({ month, agrees }) => [month, agrees])).toEqual([
      ['2011-03', false],
      ['2011-04', false],
    ]);
  });

  it('sees two sales for one, even of the same money', () => {
    const due = totalsOf([{ timestamp: '2011-03-01T10:00:00Z', money: 10 }]);
    const got = totalsOf([
      { timestamp: '2011-03-01T10:00:00Z', money: 4 },
      { timestamp: '2011-03-01T10:00:00Z', money: 6 },
    ]);
    expect(reconcile(due, got)[0]?.agrees).toBe(false);
  });
});
