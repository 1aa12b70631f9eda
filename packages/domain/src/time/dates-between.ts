import { addDays } from './add-days.ts';
import { daysBetween } from './days-between.ts';

/** The calendar days (YYYY-MM-DD) from `from` to `to`, both among them; none when `to` is earlier. */
export function datesBetween(from: string, to: string): readonly string[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, days) => addDays(from, days));
}
