import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { forecastError } from './forecast-error.ts';
import { forecastMethods } from './forecast-methods.ts';
import { FORECAST_HISTORY_DAYS, forecastUnits } from './forecast-units.ts';

const days = (count: number, unitsOf: (day: number) => number) =>
  Array.from({ length: count }, (_, day) => unitsOf(day));
const week = [3, 0, 1, 2, 5, 9, 8];
const weeks = (count: number) => days(count * 7, (day) => week[day % 7] ?? 0);

describe('a forecast', () => {
  it('repeats a week that repeats itself, and is never wrong about it', () => {
    expect(forecastUnits(weeks(8), 7)).toEqual({ method: 'last-week', units: 28, error: 0 });
    expect(forecastUnits(weeks(8), 10).units).toBe(28 + 3 + 0 + 1);
  });

  it('is the mean of what goes on evenly', () => {
    expect(
      forecastUnits(
        days(56, () => 4),
        7,
      ),
    ).toEqual({ method: 'average', units: 28, error: 0 });
  });

  it('follows a product that has become another', () => {
    // One a day for weeks, then ten a day since before the days that choose.
    const history = days(56, (day) => (day < 20 ? 1 : 10) + (day % 2));
    const { method, units } = forecastUnits(history, 7);
    expect(method).not.toBe('average');
    expect(units).toBeGreaterThan(65);
  });

  it('takes the noise out of weekdays', () => {
    const noise = [0, 2, 1, -1, 2, 0, -2, 1, 1, -1, 0];
    const history = days(56, (day) => 10 * (week[day % 7] ?? 0) + 2 + (noise[day % 11] ?? 0));
    const { method, error = 0, scaledError = 1 } = forecastUnits(history, 7);
    expect(method).toBe('weekday');
    expect(error).toBeLessThan(2);
    expect(scaledError).toBeLessThan(1);
  });

  it('claims no error where the history is too short to tell', () => {
    const short = forecastUnits(
      days(FORECAST_HISTORY_DAYS - 1, () => 2),
      7,
    );
    expect(short).toEqual({ method: 'average', units: 14 });
    expect(forecastUnits([], 7)).toEqual({ method: 'average', units: 0 });
  });

  it('tells the error of days that had no say in the choice', () => {
    // The last two weeks are nothing like the rest.
    const history = [...weeks(6), ...days(14, () => 50)];
    const { method, error } = forecastUnits(history, 7);
    expect(method).toBe('last-week');
    expect(error).toBeCloseTo(forecastError('last-week', history, 14));
    expect(error).toBeGreaterThan(20);
  });

  it('is never below nothing, nor above the most there ever was', () => {
    const history = fc.array(fc.nat(200), { maxLength: 70 });
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 28 }), (drawn, ahead) => {
        const most = Math.max(0, ...drawn);
        const { units, error = 0 } = forecastUnits(drawn, ahead);
        expect(units).toBeGreaterThanOrEqual(0);
        expect(units).toBeLessThanOrEqual(most * ahead + 1e-6);
        expect(error).toBeLessThanOrEqual(most);
      }),
      propertyRuns,
    );
  });
});

describe('every method', () => {
  it.each(Object.keys(forecastMethods) as (keyof typeof forecastMethods)[])(
    '%s sees nothing of the days it is tried on',
    (method) => {
      fc.assert(
        fc.property(fc.array(fc.nat(50), { minLength: 56, maxLength: 56 }), (history) => {
          const later = [...history, ...days(14, () => 999)];
          expect(forecastError(method, later, 14, 56)).toBe(forecastError(method, history, 14));
        }),
        { numRuns: 100 },
      );
    },
  );
});
