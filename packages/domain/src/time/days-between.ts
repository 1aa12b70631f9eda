const DAY_MS = 24 * 60 * 60 * 1000;

/** How many days after `from` the calendar day `to` is (both YYYY-MM-DD); NaN when one is no day. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}
