import { businessDate } from './business-date.ts';

/** No clock on earth is further than this from UTC. */
const FURTHEST_MS = 26 * 60 * 60 * 1000;

/**
 * The first instant of the shop's calendar day `date` (YYYY-MM-DD), ISO 8601, UTC. Searched for, not
 * computed from an offset: a day may begin at one in the morning, where the clock is set forward at
 * midnight.
 *
 * @param timeZone IANA name
 * @throws RangeError when either is not what it should be
 */
export function startOfDay(date: string, timeZone: string): string {
  let before = Date.parse(`${date}T00:00:00.000Z`) - FURTHEST_MS;
  let after = before + 2 * FURTHEST_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (businessDate(new Date(middle).toISOString(), timeZone) < date) before = middle;
    else after = middle;
  }
  return new Date(after).toISOString();
}
