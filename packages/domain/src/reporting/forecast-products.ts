import { compareCodeUnits } from '../compare-code-units.ts';
import type { DayReport } from './day-report.ts';
import { forecastUnits, type UnitsForecast } from './forecast-units.ts';

const RECENT_DAYS = 28;

export interface ProductForecast extends UnitsForecast {
  readonly sku: string;
  readonly name: string;
  /** Units sold in the last four weeks, before refunds. */
  readonly recent: number;
}

export interface ProductsForecast {
  /** How many days the forecast is made from: those since the shop sold anything. */
  readonly historyDays: number;
  /** Of every product that was sold on them; what is expected to sell most comes first. */
  readonly products: readonly ProductForecast[];
}

/**
 * Forecasts the units of every product for the `days` days after its history.
 *
 * @param history consecutive days, the oldest first
 */
export function forecastProducts(history: readonly DayReport[], days: number): ProductsForecast {
  const first = history.findIndex(({ total }) => total.sales > 0);
  const since = first === -1 ? [] : history.slice(first);
  const byProduct = new Map<string, { name: string; units: number[] }>();
  for (const [day, { products }] of since.entries()) {
    for (const { key, name, unitsSold } of products) {
      const known = byProduct.get(key) ?? { name, units: since.map(() => 0) };
      known.name = name;
      known.units[day] = unitsSold;
      byProduct.set(key, known);
    }
  }
  const products = [...byProduct].map(([sku, { name, units }]): ProductForecast => {
    const recent = units.slice(-RECENT_DAYS).reduce((sum, each) => sum + each, 0);
    return { sku, name, recent, ...forecastUnits(units, days) };
  });
  return { historyDays: since.length, products: products.toSorted(mostFirst) };
}

function mostFirst(a: ProductForecast, b: ProductForecast): number {
  return b.units - a.units || compareCodeUnits(a.sku, b.sku);
}
