import { expect, it } from '@jest/globals';
import { addDays } from '../time/add-days.ts';
import type { DayReport } from './day-report.ts';
import { noFigures } from './figures.ts';
import { forecastProducts } from './forecast-products.ts';

/** A day on which so many units of each product were sold. */
function day(date: string, units: Readonly<Record<string, number>>): DayReport {
  const products = Object.entries(units).map(([key, unitsSold]) => {
    return { key, name: `${key} on ${date}`, ...noFigures, sales: 1, unitsSold };
  });
  const total = { ...noFigures, sales: products.length };
  const divisions = { hours: [], cashiers: [], categories: [], products, taxes: [] };
  return { date, currency: 'GBP', timeZone: 'UTC', foreign: 0, total, ...divisions };
}

it('forecasts every product from the same days, also those without it', () => {
  const history = Array.from({ length: 56 }, (_, index) =>
    day(addDays('2026-05-01', index), { TEA: 4, ...(index % 7 === 6 && { CAKE: 70 }) }),
  );
  const { historyDays, products } = forecastProducts(history, 7);
  expect(historyDays).toBe(56);
  expect(products.map(({ sku, units, recent, error }) => ({ sku, units, recent, error }))).toEqual([
    { sku: 'CAKE', units: 70, recent: 280, error: 0 },
    { sku: 'TEA', units: 28, recent: 112, error: 0 },
  ]);
  expect(products[1]?.name).toBe('TEA on 2026-06-25');
});

it('looks at no day before the shop sold anything, and claims no error then', () => {
  const history = [
    ...Array.from({ length: 46 }, (_, index) => day(addDays('2026-05-01', index), {})),
    ...Array.from({ length: 10 }, (_, index) => day(addDays('2026-06-16', index), { TEA: 3 })),
  ];
  expect(forecastProducts(history, 2)).toEqual({
    historyDays: 10,
    products: [{ sku: 'TEA', name: 'TEA on 2026-06-25', recent: 30, method: 'average', units: 6 }],
  });
});

it('has nothing to say of a shop that never sold anything', () => {
  expect(forecastProducts([day('2026-05-01', {})], 7)).toEqual({ historyDays: 0, products: [] });
});
