import { describe, expect, it } from '@jest/globals';
import type { DayReport, ReportRow } from './day-report.ts';
import { noFigures } from './figures.ts';
import { reportProducts } from './report-products.ts';
import { reportSales } from './report-sales.ts';

function row(key: string, sold: number, refunded = 0): ReportRow {
  return { key, name: `Name of ${key}`, ...noFigures, sales: 1, sold, refunded };
}

function day(date: string, products: readonly ReportRow[]): DayReport {
  const sold = products.reduce((sum, each) => sum + each.sold, 0);
  const refunded = products.reduce((sum, each) => sum + each.refunded, 0);
  const total = { ...noFigures, sales: 1, sold, refunded };
  return {
    date,
    currency: 'GBP',
    timeZone: 'UTC',
    foreign: 1,
    total,
    hours: [{ key: '09', name: '09', ...total }],
    cashiers: [],
    categories: [],
    products,
    taxes: [{ rate: 2000, net: sold, tax: 0 }],
  };
}

const week = [
  day('2026-06-01', [row('A', 100), row('B', 900, 500)]),
  day('2026-06-02', []),
  day('2026-06-03', [row('A', 50), row('C', 500), row('D', 10)]),
];

describe('reportSales', () => {
  it('adds the days up, and keeps each of them', () => {
    const report = reportSales(week);
    expect(report.foreign).toBe(3);
    expect(report.total).toMatchObject({ sales: 3, sold: 1560, refunded: 500, takings: 1060 });
    expect(report.days.map(({ key, takings }) => [key, takings])).toEqual([
      ['2026-06-01', 500],
      ['2026-06-02', 0],
      ['2026-06-03', 560],
    ]);
    expect(report.hours).toHaveLength(1);
    expect(report.hours[0]).toMatchObject({ key: '09', takings: 1060 });
    expect(report.taxes).toEqual([{ rate: 2000, net: 1560, tax: 0 }]);
  });

  it('is nothing of no days', () => {
    expect(reportSales([])).toMatchObject({
      days: [],
      hours: [],
      taxes: [],
      total: { takings: 0 },
    });
  });
});

describe('reportProducts', () => {
  it('lists what brought most first, refunds taken off', () => {
    const { products, others } = reportProducts(week, 10);
    expect(products.map(({ key, takings }) => [key, takings])).toEqual([
      ['C', 500],
      ['B', 400],
      ['A', 150],
      ['D', 10],
    ]);
    expect(others).toBeUndefined();
  });

  it('keeps the whole when there is no room for all', () => {
    const { products, others } = reportProducts(week, 2);
    expect(products.map(({ key }) => key)).toEqual(['C', 'B']);
    expect(others).toMatchObject({ products: 2, sold: 160, takings: 160 });
  });
});
