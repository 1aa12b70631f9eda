import {
  forecastProducts,
  type ProductsForecast,
} from '@agentic-retail/domain/reporting/forecast-products';
import { FORECAST_HISTORY_DAYS } from '@agentic-retail/domain/reporting/forecast-units';
import { addDays } from '@agentic-retail/domain/time/add-days';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { datesBetween } from '@agentic-retail/domain/time/dates-between';
import type { ShopRepository } from '../ports/shop-repository.ts';
import { MAX_PRODUCTS } from './get-products-report.ts';
import type { ReportRange } from './get-sales-report.ts';
import { type ReportParts, readDayReports } from './read-day-reports.ts';

/** What will be sold of each product in so many days from today on, by the weeks until yesterday. */
export async function getForecast(
  parts: ReportParts & { readonly shop: ShopRepository },
  days: number,
): Promise<ProductsForecast & ReportRange> {
  const settings = await parts.shop.get();
  const from = businessDate(parts.now(), settings.timeZone);
  const history = datesBetween(addDays(from, -FORECAST_HISTORY_DAYS), addDays(from, -1));
  const { historyDays, products } = forecastProducts(
    await readDayReports(parts, history, settings),
    days,
  );
  return {
    from,
    to: addDays(from, days - 1),
    historyDays,
    products: products.slice(0, MAX_PRODUCTS),
  };
}
