import { daysBetween } from '@agentic-retail/domain/time/days-between';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';

/** A leap year. */
export const MAX_REPORT_DAYS = 366;

/**
 * The days a report is of, both ends among them: the shop's calendar days. What is no day is refused
 * as such alone: the number of days is NaN then, which passes both checks.
 */
export const reportRange = z.strictObject({ from: fields.date, to: fields.date }).check(
  z.refine(({ from, to }) => !(daysBetween(from, to) < 0), {
    path: ['to'],
    message: 'must not be before `from`',
  }),
  z.refine(({ from, to }) => !(daysBetween(from, to) >= MAX_REPORT_DAYS), {
    path: ['to'],
    message: `must be within ${MAX_REPORT_DAYS} days of \`from\`: ask for less at once`,
  }),
);
