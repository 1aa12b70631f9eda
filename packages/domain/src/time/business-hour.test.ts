import { expect, it } from '@jest/globals';
import { businessHour } from './business-hour.ts';

it.each([
  ['2026-01-31T23:59:59.999Z', 'Europe/London', 23],
  ['2026-06-30T23:00:00.000Z', 'Europe/London', 0],
  ['2026-01-01T04:59:59.999Z', 'America/New_York', 23],
  ['2026-05-01T18:14:59.999Z', 'Asia/Kathmandu', 23],
  ['2026-05-01T18:15:00.000Z', 'Asia/Kathmandu', 0],
  // The hour that comes twice when summer ends.
  ['2026-10-25T00:30:00.000Z', 'Europe/London', 1],
  ['2026-10-25T01:30:00.000Z', 'Europe/London', 1],
])('at %s it is hour %s … %d', (instant, timeZone, hour) => {
  expect(businessHour(instant, timeZone)).toBe(hour);
});
