import { forecastError } from './forecast-error.ts';
import { type DailyUnits, type ForecastMethod, forecastMethods } from './forecast-methods.ts';

const WEEK = 7;
/** The newest two weeks tell the error, the two before them choose the method. */
const TRIAL_DAYS = 2 * WEEK;
/** So much has to lie before the first day that a method is tried on. */
const GROUND_DAYS = 4 * WEEK;

/** How much history a forecast wants: eight weeks. */
export const FORECAST_HISTORY_DAYS = GROUND_DAYS + 2 * TRIAL_DAYS;

export interface UnitsForecast {
  readonly method: ForecastMethod;
  /** Units of all the days together; need not be whole. */
  readonly units: number;
  /**
   * By how many units a day the method was wrong in the last two weeks, which had no say in choosing
   * it (mean absolute error).
   * @default the history is too short to tell
   */
  readonly error?: number;
  /**
   * `error` as a share of that of simply repeating the week before: below 1 it is better (mean
   * absolute scaled error).
   * @default the history is too short to tell, or repeating was never wrong
   */
  readonly scaledError?: number;
}

/**
 * How many units of a product will be sold in the `days` days after its history, by the method that
 * would have been least wrong about weeks 5 and 6 of the last eight. With less history it is the
 * mean, and no error is claimed.
 *
 * @param history units of each day, also of days without any
 */
export function forecastUnits(history: DailyUnits, days: number): UnitsForecast {
  if (history.length < FORECAST_HISTORY_DAYS) {
    return { method: 'average', units: sum(forecastMethods.average(history, days)) };
  }
  const chosenOn = history.length - TRIAL_DAYS;
  let method: ForecastMethod = 'average';
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of Object.keys(forecastMethods) as ForecastMethod[]) {
    const tried = forecastError(candidate, history, TRIAL_DAYS, chosenOn);
    // The first of equals stays: it is the simplest.
    if (tried < least) {
      least = tried;
      method = candidate;
    }
  }
  const error = forecastError(method, history, TRIAL_DAYS);
  const repeating = forecastError('last-week', history, TRIAL_DAYS);
  return {
    method,
    units: sum(forecastMethods[method](history, days)),
    error,
    ...(repeating > 0 && { scaledError: error / repeating }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
