import { addDays } from './add-days.ts';

/** The calendar days (YYYY-MM-DD) from `from` to `to`, both among them; none when `to` is earlier. */
export function datesBetween(from: string, to: string): readonly string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}
