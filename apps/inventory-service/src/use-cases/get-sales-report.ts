import { reportSales, type SalesReport } from '@agentic-retail/domain/reporting/report-sales';
import { datesBetween } from '@agentic-retail/domain/time/dates-between';
import type { ShopRepository } from '../ports/shop-repository.ts';
import { type ReportParts, readDayReports } from './read-day-reports.ts';

/** Both ends are among the days. */
export interface ReportRange {
  readonly from: string;
  readonly to: string;
}

/** The sales of some days by day, hour, cashier, category and tax rate. */
export async function getSalesReport(
  parts: ReportParts & { readonly shop: ShopRepository },
  { from, to }: ReportRange,
): Promise<SalesReport & ReportRange & { readonly currency: string }> {
  const settings = await parts.shop.get();
  const days = await readDayReports(parts, datesBetween(from, to), settings);
  return { from, to, currency: settings.currency, ...reportSales(days) };
}
