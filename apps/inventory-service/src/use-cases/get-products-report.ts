import {
  type ProductsReport,
  reportProducts,
} from '@agentic-retail/domain/reporting/report-products';
import { type EarningFigures, reportSales } from '@agentic-retail/domain/reporting/report-sales';
import { datesBetween } from '@agentic-retail/domain/time/dates-between';
import type { ShopRepository } from '../ports/shop-repository.ts';
import type { ReportRange } from './get-sales-report.ts';
import { type ReportParts, readDayReports } from './read-day-reports.ts';

/** An answer may have 6 MB: so many rows have some two. */
export const MAX_PRODUCTS = 5000;

/** The sales of some days by product, what brought most first. */
export async function getProductsReport(
  parts: ReportParts & { readonly shop: ShopRepository },
  { from, to }: ReportRange,
): Promise<
  ProductsReport &
    ReportRange & {
      readonly currency: string;
      readonly foreign: number;
      readonly total: EarningFigures;
    }
> {
  const settings = await parts.shop.get();
  const days = await readDayReports(parts, datesBetween(from, to), settings);
  const { foreign, total } = reportSales(days);
  const { currency } = settings;
  return { from, to, currency, foreign, total, ...reportProducts(days, MAX_PRODUCTS) };
}
