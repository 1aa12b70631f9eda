import { fail, ok, type Result } from '../result.ts';
import type { ClockAhead, ClockBehind } from '../sale/sale-error.ts';
import { CLOCK_TOLERANCE_MS, LATEST_AGE_MS } from './clock-limits.ts';
import { timeOfId } from './timed-id.ts';

/**
 * The instant that `id` was made, if it can be true: not in the future, and not longer ago than a day.
 *
 * @param now ISO 8601, UTC
 * @throws RangeError when `id` is no timed id
 */
export function checkClock(id: string, now: string): Result<string, ClockAhead | ClockBehind> {
  const timestamp = timeOfId(id);
  const ageMs = Date.parse(now) - Date.parse(timestamp);
  if (-ageMs > CLOCK_TOLERANCE_MS) return fail({ code: 'clock-ahead', saleTime: timestamp, now });
  if (ageMs > LATEST_AGE_MS) return fail({ code: 'clock-behind', saleTime: timestamp, now });
  return ok(timestamp);
}
