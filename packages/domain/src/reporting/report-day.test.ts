import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftRefund } from '../refund/draft-refund.ts';
import { priceRefund } from '../refund/price-refund.ts';
import type { Refund } from '../refund/refund.ts';
import { makeSaleId } from '../sale/make-sale-id.ts';
import type { Transaction } from '../sale/transaction.ts';
import { completedSale, soldAt } from '../testing/arbitrary-sale.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import type { ReportRow } from './day-report.ts';
import { earningsOf } from './earnings.ts';
import { addFigures, type Figures, noFigures } from './figures.ts';
import { reportDay } from './report-day.ts';

const date = '2026-06-30';
const settings = { currency: 'GBP', timeZone: 'Europe/London' };
const manager = { userId: 'user-9', name: 'Callum' };

/** Refunds some units of each line, or all; a part of them goes back on the shelf. */
function refundOf(sale: Transaction, share: number, shareBack: number): Refund | undefined {
  const lines = sale.lines.flatMap(({ sku, quantity: sold }) => {
    const quantity = Math.floor(sold * share);
    return quantity === 0 ? [] : [{ sku, quantity, backToStock: Math.floor(quantity * shareBack) }];
  });
  const priced = priceRefund(sale, lines);
  if (!priced.ok) return undefined;
  const { total } = priced.value;
  const id = makeSaleId(Date.parse(soldAt) + 7_200_000, new Uint8Array(10));
  const drafted = draftRefund(
    { id, registerId: 'till-2', lines, payouts: [{ method: 'cash', amount: total }] },
    { sale, timeZone: settings.timeZone, manager, now: '2026-06-30T14:00:00.000Z' },
  );
  return drafted.ok ? drafted.value.refund : undefined;
}

/** Sales of one day with different ids, some of them refunded in part. */
const dayOfTrade = fc
  .array(
    fc.record({
      sale: completedSale,
      share: fc.constantFrom(0, 0.3, 1),
      shareBack: fc.constantFrom(0, 0.5, 1),
      minute: fc.nat(600),
      cashier: fc.constantFrom('user-7', 'user-8'),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => {
    const sales = drawn.map(({ sale, minute, cashier }, index): Transaction => {
      const timeMs = Date.parse(date) + minute * 60_000 + index;
      return {
        ...sale,
        id: makeSaleId(timeMs, new Uint8Array(10).fill(index)),
        timestamp: new Date(timeMs).toISOString(),
        userId: cashier,
      };
    });
    const refunds = drawn.flatMap(({ share, shareBack }, index) => {
      const sale = sales[index];
      return (sale && refundOf(sale, share, shareBack)) ?? [];
    });
    return { sales, refunds };
  });

const sumOf = (rows: readonly Figures[]) =>
  rows.reduce((sum, row) => addFigures(sum, row), noFigures);
const amountsOf = ({ sales: _, refunds: __, ...rest }: Figures) => rest;
const pick = (row: ReportRow | undefined, ...keys: (keyof ReportRow)[]) =>
  row && Object.fromEntries(keys.map((key) => [key, row[key]]));

describe('reportDay', () => {
  it('comes to what its sales and refunds say, by every division of it', () => {
    fc.assert(
      fc.property(dayOfTrade, ({ sales, refunds }) => {
        const report = reportDay(date, sales, refunds, settings);
        const { total } = report;
        const sum = <T>(items: readonly T[], of: (item: T) => number) =>
          items.reduce((value, item) => value + of(item), 0);
        expect(total.sales).toBe(sales.length);
        expect(total.refunds).toBe(refunds.length);
        expect(total.sold).toBe(sum(sales, (sale) => sale.total));
        expect(total.refunded).toBe(sum(refunds, (refund) => refund.total));
        expect(total.tax).toBe(sum(sales, (s) => s.tax) - sum(refunds, (r) => r.tax));
        expect(earningsOf(total).net).toBe(sum(report.taxes, ({ net }) => net));
        expect(total.tax).toBe(sum(report.taxes, ({ tax }) => tax));
        expect(sumOf(report.hours)).toEqual(total);
        expect(sumOf(report.cashiers)).toEqual(total);
        // One sale can be of several products and categories: its amounts are shared, not its count.
        expect(amountsOf(sumOf(report.categories))).toEqual(amountsOf(total));
        expect(amountsOf(sumOf(report.products))).toEqual(amountsOf(total));
      }),
      propertyRuns,
    );
  });

  it('does not depend on the order its sales and refunds are read in', () => {
    fc.assert(
      fc.property(dayOfTrade, ({ sales, refunds }) => {
        expect(reportDay(date, sales.toReversed(), refunds.toReversed(), settings)).toEqual(
          reportDay(date, sales, refunds, settings),
        );
      }),
      propertyRuns,
    );
  });

  it('leaves nothing of a sale that came back whole, and its cost where that was thrown away', () => {
    fc.assert(
      fc.property(completedSale, fc.constantFrom(0, 1), (sale, shareBack) => {
        const refund = refundOf(sale, 1, shareBack);
        const { total } = reportDay(date, [sale], refund ? [refund] : [], settings);
        const cost = sale.lines.reduce(
          (sum, line) => sum + (line.unitCost ?? 0) * line.quantity,
          0,
        );
        expect(earningsOf(total)).toEqual({
          takings: 0,
          net: 0,
          margin: shareBack === 1 ? 0 : 0 - cost,
        });
        expect([total.discount, total.tax, total.uncosted]).toEqual([0, 0, 0]);
      }),
      propertyRuns,
    );
  });
});

describe('a day in figures', () => {
  const line = {
    sku: 'TEA',
    name: 'Tea',
    quantity: 3,
    unitPrice: 600,
    gross: 1800,
    discount: 600,
    taxRate: 2000,
    tax: 200,
    lineTotal: 1200,
    category: 'Drinks',
    unitCost: 250,
  };
  const sale: Transaction = {
    id: makeSaleId(Date.parse('2026-06-30T08:30:00Z'), new Uint8Array(10)),
    timestamp: '2026-06-30T08:30:00.000Z',
    date,
    registerId: 'till-1',
    userId: 'user-7',
    cashierName: 'Ada',
    lines: [line],
    subtotal: 1800,
    discountTotal: 600,
    tax: 200,
    total: 1200,
    taxes: [{ rate: 2000, net: 1000, tax: 200 }],
    payments: [],
    change: 0,
    currency: 'GBP',
    pricesIncludeTax: true,
    status: 'completed',
    source: 'online',
    recordedAt: '2026-06-30T08:30:00.000Z',
  };

  it('has margin after cost, and the hour of the shop’s own clock', () => {
    const report = reportDay(date, [sale], [], settings);
    expect(earningsOf(report.total)).toEqual({ takings: 1200, net: 1000, margin: 250 });
    expect(pick(report.hours[0], 'key', 'sales', 'sold')).toEqual({
      key: '09',
      sales: 1,
      sold: 1200,
    });
    expect(pick(report.categories[0], 'key', 'unitsSold', 'discount')).toEqual({
      key: 'Drinks',
      unitsSold: 3,
      discount: 600,
    });
  });

  it('makes no margin up where the cost is not known', () => {
    const { unitCost: _, ...old } = line;
    const report = reportDay(date, [{ ...sale, lines: [old] }], [], settings);
    expect(report.total).toMatchObject({ cost: 0, uncosted: 1000 });
    expect(earningsOf(report.total).margin).toBe(0);
  });

  it('counts what is in another currency, and adds none of it', () => {
    const report = reportDay(date, [sale, { ...sale, currency: 'JPY' }], [], settings);
    expect(report).toMatchObject({ foreign: 1, total: { sales: 1, sold: 1200 } });
  });

  it.each(['pending', 'cancelled'] as const)('leaves out a sale that is %s', (status) => {
    expect(reportDay(date, [{ ...sale, status }], [], settings)).toMatchObject({
      foreign: 0,
      total: noFigures,
      products: [],
    });
  });

  it('calls a cashier by the newest name', () => {
    const renamed = { ...sale, id: sale.id.replace(/.$/, 'f'), cashierName: 'Ada B.' };
    const [cashier] = reportDay(date, [renamed, sale], [], settings).cashiers;
    expect(pick(cashier, 'key', 'name', 'sales')).toEqual({
      key: 'user-7',
      name: 'Ada B.',
      sales: 2,
    });
  });
});
