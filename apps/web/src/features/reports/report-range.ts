import { MAX_REPORT_DAYS } from '@agentic-retail/contracts/report/report-range';
import { addDays } from '@agentic-retail/domain/time/add-days';
import { daysBetween } from '@agentic-retail/domain/time/days-between';

/** Calendar days (YYYY-MM-DD), both among them. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** The ranges people ask for, by what they are called. */
export const presets = [
  { value: 'today', label: 'Today' },
  { value: 'yesterday', label: 'Yesterday' },
  { value: 'week', label: 'Last 7 days' },
  { value: 'four-weeks', label: 'Last 30 days' },
  { value: 'month', label: 'This month' },
  { value: 'last-month', label: 'Last month' },
] as const;
export type Preset = (typeof presets)[number]['value'];

export function rangeOf(preset: Preset, today: string): Range {
  const month = `${today.slice(0, 8)}01`;
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'week':
      return { from: addDays(today, -6), to: today };
    case 'four-weeks':
      return { from: addDays(today, -29), to: today };
    case 'month':
      return { from: month, to: today };
    case 'last-month': {
      const to = addDays(month, -1);
      return { from: `${to.slice(0, 8)}01`, to };
    }
  }
}

/** What is wrong with a range that somebody typed, in words. */
export function faultOf({ from, to }: Range): string | undefined {
  const days = daysBetween(from, to) + 1;
  if (Number.isNaN(days)) return 'Enter two days.';
  if (days < 1) return 'The first day must not be after the last.';
  return days > MAX_REPORT_DAYS
    ? `A report has at most ${MAX_REPORT_DAYS} days, these are ${days.toLocaleString()}.`
    : undefined;
}
