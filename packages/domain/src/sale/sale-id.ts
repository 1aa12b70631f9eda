import { isTimedId, timeOfId } from '../time/timed-id.ts';

/** Whether `id` can be a sale's. */
export function isSaleId(id: string): boolean {
  return isTimedId(id);
}

/**
 * The instant the sale was made as its id tells it, ISO 8601, UTC, in milliseconds.
 *
 * @throws RangeError when `id` is not a sale's
 */
export function saleTime(id: string): string {
  return timeOfId(id);
}
