import { businessDate } from './business-date.ts';

const hourMs = 3_600_000;

/**
 * When a shop's calendar day begins, and when the next one does, ISO 8601, UTC. A day on which clocks
 * change has an hour more or less.
 *
 * @param date YYYY-MM-DD
 * @param timeZone IANA name
 */
export function boundsOfDay(date: string, timeZone: string): { from: string; to: string } {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  const begins = (isThere: (day: string) => boolean, around: number) => {
    // No zone is further from UTC than 14 hours.
    let [before, after] = [around - 15 * hourMs, around + 15 * hourMs];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (isThere(businessDate(new Date(middle).toISOString(), timeZone))) after = middle;
      else before = middle;
    }
    return new Date(after).toISOString();
  };
  return {
    from: begins((day) => day >= date, midnight),
    to: begins((day) => day > date, midnight + 24 * hourMs),
  };
}
