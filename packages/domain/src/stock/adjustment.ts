import type { Actor } from '../identity/actor.ts';
import { ok, type Result } from '../result.ts';
import type { ClockAhead, ClockBehind } from '../sale/sale-error.ts';
import { checkClock } from '../time/check-clock.ts';
import type { AdjustmentCause } from './adjustment-cause.ts';
import type { StockChange } from './stock-change.ts';

/** What somebody asks for who knows that the stock is another than the books say. */
export interface AdjustmentRequest {
  /** Made by the device; see `isTimedId`. */
  readonly id: string;
  readonly sku: string;
  /** Units, not 0; negative when they are gone. */
  readonly quantityChange: number;
  readonly cause: AdjustmentCause;
  readonly note?: string | undefined;
}

/**
 * The entry that an adjustment makes in the stock log. All of it follows from the request and who
 * sends it, so that a retry makes the same entry.
 *
 * @param now ISO 8601, UTC
 */
export function draftAdjustment(
  { id, sku, quantityChange, cause, note }: AdjustmentRequest,
  actor: Actor,
  now: string,
): Result<StockChange, ClockAhead | ClockBehind> {
  const timestamp = checkClock(id, now);
  if (!timestamp.ok) return timestamp;
  const change = {
    id,
    sku,
    quantityChange,
    reason: 'adjustment',
    timestamp: timestamp.value,
    actor,
    cause,
  } as const;
  return ok(note === undefined ? change : { ...change, note });
}
