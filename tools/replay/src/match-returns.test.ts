import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tallyRows } from './accounts/tally-rows.ts';
import type { Invoice, InvoiceLine } from './file/invoice.ts';
import { matchReturns } from './match-returns.ts';

function line(stockCode: string, quantity: number, price = 100): InvoiceLine {
  return { stockCode, price, quantity, rows: 1, money: price * quantity };
}

function sale(number: string, timeMs: number, lines: InvoiceLine[], customer = 'Ann'): Invoice {
  return { number, timeMs, customer, lines, returns: [], rejected: new Map() };
}

function credit(number: string, timeMs: number, lines: InvoiceLine[], customer = 'Ann'): Invoice {
  const returns = lines.map((each) => ({ ...each, money: -each.money }));
  return { number, timeMs, customer, lines: [], returns, rejected: new Map() };
}

function refundsOf(...invoices: Invoice[]) {
  return matchReturns(invoices).refunds.map(({ number, sale: { number: of }, lines, money }) => {
    return [number, of, lines.map(({ quantity }) => quantity), money];
  });
}

describe('matchReturns', () => {
  it('takes the newest earlier sale of the customer that has the product at the price', () => {
    expect(
      refundsOf(
        sale('1', 10, [line('A', 5), line('B', 5)]),
        sale('2', 20, [line('A', 5), line('A', 5, 200)]),
        sale('3', 30, [line('A', 5)], 'Bob'),
        sale('4', 40, [line('B', 5)]),
        credit('C5', 35, [line('A', 2), line('B', 1)]),
      ),
    ).toEqual([
      ['C5', '2', [2], 200],
      ['C5', '1', [1], 100],
    ]);
  });

  it('takes several sales when one has not enough left, and never more than was bought', () => {
    const bought = [sale('1', 10, [line('A', 5)]), sale('2', 20, [line('A', 5)])];
    expect(
      refundsOf(
        ...bought,
        credit('C3', 30, [line('A', 7)]),
        credit('C4', 40, [line('A', 4)]),
        credit('C5', 50, [line('A', 3)]),
      ),
    ).toEqual([
      ['C3', '2', [5], 500],
      ['C3', '1', [2], 200],
      ['C5', '1', [3], 300],
    ]);
  });

  it('rejects what is of no sale that is known', () => {
    const { refunds, invoices } = matchReturns([
      sale('1', 10, [line('A', 5)], ''),
      credit('C2', 20, [line('A', 1)], ''),
      credit('C3', 20, [line('A', 1), line('Z', 2)]),
    ]);
    expect(refunds).toEqual([]);
    expect(tallyRows(invoices)).toMatchObject({
      rows: 4,
      returned: { rows: 0, invoices: 0 },
      rejected: [{ reason: 'credit-note', invoices: 2, rows: 3, money: -400 }],
    });
  });

  it('loses no row and no cent, and gives back of no sale more than it sold', () => {
    const lines = fc.array(
      fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 9 })),
      { maxLength: 3 },
    );
    const drawn = fc.record({ isCredit: fc.boolean(), timeMs: fc.nat(50), lines });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (all) => {
        const before = all.map(({ isCredit, timeMs, lines: of }, index) => {
          const distinct = [...new Map(of)].map(([code, quantity]) => line(code, quantity));
          return (isCredit ? credit : sale)(String(index), timeMs, distinct);
        });
        const { refunds, invoices } = matchReturns(before);
        const tally = tallyRows(invoices);
        expect(tally.rows).toBe(tallyRows(before).rows);
        const given = refunds.reduce((sum, { money }) => sum + money, tally.returned.money);
        expect(given).toBe(0);
        for (const { number, lines: sold } of before) {
          for (const { stockCode, quantity } of sold) {
            const ofLine = refunds
              .filter((refund) => refund.sale.number === number)
              .flatMap((refund) => refund.lines)
              .filter(({ sku }) => sku.includes(stockCode))
              .reduce((sum, each) => sum + each.quantity, 0);
            expect(ofLine).toBeLessThanOrEqual(quantity);
          }
        }
      }),
    );
  });
});
