import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessDate } from './business-date.ts';
import { startOfDay } from './start-of-day.ts';

describe('startOfDay', () => {
  it.each([
    ['2026-01-31', 'Europe/London', '2026-01-31T00:00:00.000Z'],
    ['2026-07-01', 'Europe/London', '2026-06-30T23:00:00.000Z'],
    ['2026-01-02', 'Pacific/Kiritimati', '2026-01-01T10:00:00.000Z'],
    ['2026-05-02', 'Asia/Kathmandu', '2026-05-01T18:15:00.000Z'],
    // At midnight it was one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('%s in %s begins at %s', (date, timeZone, instant) => {
    expect(startOfDay(date, timeZone)).toBe(instant);
  });

  it('is of the day, and the millisecond before is not', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    fc.assert(
      fc.property(day, zone, (date, timeZone) => {
        const start = startOfDay(date, timeZone);
        expect(businessDate(start, timeZone)).toBe(date);
        const before = new Date(Date.parse(start) - 1).toISOString();
        expect(businessDate(before, timeZone) < date).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
