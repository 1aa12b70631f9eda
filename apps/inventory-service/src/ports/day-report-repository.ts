import type { DayReport } from '@agentic-retail/domain/reporting/day-report';

/** What is kept of a day. */
export interface KeptDay {
  /** @default nobody has asked for it since it was reopened */
  readonly report?: DayReport;
  /** When it was last announced that something is told later, ISO 8601, UTC. @default never */
  readonly reopenedAt?: string;
}

/**
 * Where reports of days are kept. They follow from sales and refunds: what is not kept is made
 * again.
 */
export interface DayReportRepository {
  /** By date; a day of which nothing is kept has no entry. */
  find(dates: readonly string[]): Promise<ReadonlyMap<string, KeptDay>>;
  /** Keeps a report, unless its day was reopened since `reopenedAt`. */
  keep(report: DayReport, reopenedAt: string | undefined): Promise<void>;
  /** Forgets the report of a day, to which something is about to be added. */
  reopen(date: string, now: string): Promise<void>;
}
