import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { businessDate } from './business-date.ts';

const timestamp = fc
  .date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('businessDate', () => {
  it.each([
    ['2026-01-31T23:59:59.999Z', 'Europe/London', '2026-01-31'],
    ['2026-06-30T22:59:59.999Z', 'Europe/London', '2026-06-30'],
    ['2026-06-30T23:00:00.000Z', 'Europe/London', '2026-07-01'],
    ['2026-01-01T04:59:59.999Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T10:00:00.000Z', 'Pacific/Kiritimati', '2026-01-02'],
    ['2026-05-01T18:15:00.000Z', 'Asia/Kathmandu', '2026-05-02'],
    ['2026-05-01T18:14:59.999Z', 'Asia/Kathmandu', '2026-05-01'],
  ])('%s in %s is %s', (instant, timeZone, date) => {
    expect(businessDate(instant, timeZone)).toBe(date);
  });

  it('is the date of the timestamp itself in UTC', () => {
    fc.assert(
      fc.property(timestamp, (instant) => {
        expect(businessDate(instant, 'UTC')).toBe(instant.slice(0, 10));
      }),
      propertyRuns,
    );
  });

  it('refuses a timestamp or a zone that is none', () => {
    expect(() => businessDate('yesterday', 'UTC')).toThrow(RangeError);
    expect(() => businessDate('2026-01-01T00:00:00.000Z', 'Europe/Atlantis')).toThrow(RangeError);
  });
});
