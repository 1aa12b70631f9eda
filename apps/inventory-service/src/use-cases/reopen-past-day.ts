import { businessDate } from '@agentic-retail/domain/time/business-date';
import type { DayReportRepository } from '../ports/day-report-repository.ts';

/**
 * To be called before a sale or a refund is written: where its day is not today, the report of that
 * day is forgotten first. What was announced and then never written costs one report made again;
 * what was written without would be missing from it.
 *
 * @param date the business day of what is about to be written
 */
export async function reopenPastDay(
  dayReports: DayReportRepository,
  date: string,
  { now, timeZone }: { readonly now: string; readonly timeZone: string },
): Promise<void> {
  if (date !== businessDate(now, timeZone)) await dayReports.reopen(date, now);
}
