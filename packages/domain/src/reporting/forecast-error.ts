import { type DailyUnits, type ForecastMethod, forecastMethods } from './forecast-methods.ts';

const WEEK = 7;

/**
 * By how many units a day a method was wrong (mean absolute error) when it forecast, a week at a
 * time, the `days` that end at `end` from nothing but what came before each week.
 *
 * @param days a multiple of 7
 * @param end how many days of `history` count; what comes after is not looked at
 */
export function forecastError(
  method: ForecastMethod,
  history: DailyUnits,
  days: number,
  end = history.length,
): number {
  let error = 0;
  for (let start = end - days; start < end; start += WEEK) {
    const forecast = forecastMethods[method](history.slice(0, start), WEEK);
    for (const [day, units] of forecast.entries()) {
      error += Math.abs(units - (history[start + day] ?? 0));
    }
  }
  return error / days;
}
