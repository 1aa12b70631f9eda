import { gunzipSync, gzipSync } from 'node:zlib';
import type { DayReport } from '@agentic-retail/domain/reporting/day-report';
import type { KeptDay } from '../ports/day-report-repository.ts';

/** A report that was kept in another form is made again. It grows with every change of DayReport. */
const FORM = 1;

/** A day as it stands in the Day_Reports table. */
export interface DayReportItem {
  date: string;
  form?: number | undefined;
  /** JSON in gzip: a row for every product that was sold shrinks to a fifth, and so does its cost. */
  report?: Uint8Array | undefined;
  reopened_at?: string | undefined;
}

export function toDayReportItem(
  report: DayReport,
  reopenedAt: string | undefined,
): DayReportItem & { readonly report: Uint8Array } {
  return {
    date: report.date,
    form: FORM,
    report: gzipSync(JSON.stringify(report)),
    reopened_at: reopenedAt,
  };
}

export function fromDayReportItem({ form, report, reopened_at }: DayReportItem): KeptDay {
  return {
    ...(form === FORM && report && { report: JSON.parse(gunzipSync(report).toString('utf8')) }),
    ...(reopened_at !== undefined && { reopenedAt: reopened_at }),
  };
}
