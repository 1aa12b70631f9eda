/** Units of one product by day, the oldest first. */
export type DailyUnits = readonly number[];

const WEEK = 7;
const RECENT_WEEKS = 4;
/** How much the newest day moves the level. */
const SMOOTHING = 0.2;

/** Makes the units of the next `days` days, each a number of at least 0 that need not be whole. */
type Method = (history: DailyUnits, days: number) => number[];

/**
 * The ways units are forecast, the simplest first. They are the textbook ones: see Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice, chapters 5 and 8.
 */
export const forecastMethods = {
  /** Every day is the mean of the last four weeks. */
  average: (history, days) => {
    return Array.from({ length: days }, () => mean(history.slice(-RECENT_WEEKS * WEEK)));
  },
  /** Every day is as the same day of the week before (seasonal naive). */
  'last-week': (history, days) => {
    return Array.from({ length: days }, (_, day) => history.at((day % WEEK) - WEEK) ?? 0);
  },
  /** Every day is the mean of the last four of its weekday. */
  weekday: (history, days) => {
    return Array.from({ length: days }, (_, day) => {
      const same = Array.from(
        { length: RECENT_WEEKS },
        (__, week) => history.at((day % WEEK) - WEEK * (week + 1)) ?? 0,
      );
      return mean(same);
    });
  },
  /** Every day is the level that simple exponential smoothing leaves. */
  smoothing: (history, days) => {
    const [first = 0, ...rest] = history;
    const level = rest.reduce((last, units) => last + SMOOTHING * (units - last), first);
    return Array.from({ length: days }, () => level);
  },
} as const satisfies Record<string, Method>;

export type ForecastMethod = keyof typeof forecastMethods;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
