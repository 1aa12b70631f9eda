import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsOfDay } from './bounds-of-day.ts';
import { businessDate } from './business-date.ts';

describe('the bounds of a day', () => {
  it.each([
    ['2026-11-24', 'UTC', '2026-11-24T00:00:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['2026-11-24', 'America/New_York', '2026-11-24T05:00:00.000Z', '2026-11-25T05:00:00.000Z'],
    ['2026-11-24', 'Pacific/Kiritimati', '2026-11-23T10:00:00.000Z', '2026-11-24T10:00:00.000Z'],
    // 25 hours, and 23.
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
  ])('of %s in %s are %s and %s', (date, timeZone, from, to) => {
    expect(boundsOfDay(date, timeZone)).toEqual({ from, to });
  });

  it('hold every moment of the day, and none of another', () => {
    const zone = fc.constantFrom(
      'Europe/London',
      'Asia/Kolkata',
      'Pacific/Apia',
      'America/St_Johns',
    );
    const moment = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zone, moment, (timeZone, time) => {
        const at = time.toISOString();
        const { from, to } = boundsOfDay(businessDate(at, timeZone), timeZone);
        expect(from <= at && at < to).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
