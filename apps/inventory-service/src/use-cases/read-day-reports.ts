import type { DayReport } from '@agentic-retail/domain/reporting/day-report';
import { type ReportSettings, reportDay } from '@agentic-retail/domain/reporting/report-day';
import type { Result } from '@agentic-retail/domain/result';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page } from '@agentic-retail/service-kit/read-page';
import type { Clock } from '../ports/clock.ts';
import type { DayReportRepository, KeptDay } from '../ports/day-report-repository.ts';
import type { RefundRepository } from '../ports/refund-repository.ts';
import type { SaleRepository } from '../ports/sale-repository.ts';

/**
 * So long after a day's end, and after the last time something was announced for it, its report can
 * be kept: what was announced is written by then (a function lives for seconds) and in the index that
 * days are read from (which follows within moments).
 */
const SETTLED_AFTER_MS = 60 * 60 * 1000;
const daysAtOnce = 8;
const readAtOnce = 500;

export interface ReportParts {
  readonly dayReports: DayReportRepository;
  readonly sales: Pick<SaleRepository, 'listDay'>;
  readonly refunds: Pick<RefundRepository, 'listDay'>;
  readonly now: Clock;
}

/**
 * The reports of days, in the order of `dates`. Those that are kept are read; the others are made
 * from the day's sales and refunds, and kept when nothing can be added any more without it being
 * announced. Days to come have nothing.
 *
 * @throws ServiceBusy when the time is up; what was kept until then need not be made again
 */
export async function readDayReports(
  parts: ReportParts,
  dates: readonly string[],
  { currency, timeZone }: ReportSettings,
): Promise<readonly DayReport[]> {
  const now = parts.now();
  const settledBefore = new Date(Date.parse(now) - SETTLED_AFTER_MS).toISOString();
  const today = businessDate(now, timeZone);
  const newestOpenDay = businessDate(settledBefore, timeZone);
  const past = dates.filter((date) => date <= today);
  const kept = await parts.dayReports.find(past);
  const reports = new Map<string, DayReport>();

  async function readOne(date: string, { report, reopenedAt }: KeptDay): Promise<DayReport> {
    if (report?.currency === currency && report.timeZone === timeZone) return report;
    const [sales, refunds] = await Promise.all([
      readAll((cursor) => parts.sales.listDay(date, { limit: readAtOnce, cursor })),
      readAll((cursor) => parts.refunds.listDay(date, { limit: readAtOnce, cursor })),
    ]);
    const made = reportDay(date, sales, refunds, { currency, timeZone });
    const isSettled =
      date < newestOpenDay && (reopenedAt === undefined || reopenedAt < settledBefore);
    if (isSettled) await parts.dayReports.keep(made, reopenedAt);
    return made;
  }

  const queue = past.values();
  async function readRest(): Promise<void> {
    for (const date of queue) reports.set(date, await readOne(date, kept.get(date) ?? {}));
  }
  await Promise.all(Array.from({ length: daysAtOnce }, readRest));
  return dates.map((date) => reports.get(date) ?? reportDay(date, [], [], { currency, timeZone }));
}

async function readAll<T>(
  list: (cursor: string | undefined) => Promise<Result<Page<T>, InvalidRequest>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    if (!page.ok) throw new Error(`a list refused its own cursor: ${page.error.code}`);
    items.push(...page.value.items);
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  return items;
}
