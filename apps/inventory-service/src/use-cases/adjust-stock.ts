import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type {
  ClockAhead,
  ClockBehind,
  InsufficientStock,
} from '@agentic-retail/domain/sale/sale-error';
import { type AdjustmentRequest, draftAdjustment } from '@agentic-retail/domain/stock/adjustment';
import type { IdReused } from '@agentic-retail/domain/stock/id-reused';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import { timeOfId } from '@agentic-retail/domain/time/timed-id';
import { countInRequest } from '@agentic-retail/service-kit/request-context';
import type { Clock } from '../ports/clock.ts';
import type { StockRepository } from '../ports/stock-repository.ts';

type NotAdjusted = ProductNotFound | InsufficientStock | IdReused | ClockAhead | ClockBehind;

/**
 * Changes the stock of a product by hand, in one atomic write with its log entry. The same request
 * again, at any time, gets the first result again.
 */
export async function adjustStock(
  { stock, now }: { readonly stock: StockRepository; readonly now: Clock },
  request: AdjustmentRequest,
  actor: Actor,
): Promise<Result<StockChange, NotAdjusted>> {
  const { id, sku } = request;
  const recorded = await stock.findChange({ id, timestamp: timeOfId(id) });
  if (recorded) return repeat(recorded, request);
  const draft = draftAdjustment(request, actor, now());
  if (!draft.ok) return draft;
  const written = await stock.record(draft.value);
  if (written.ok) return draft;
  switch (written.error.reason) {
    case 'recorded-before': {
      const first = await stock.findChange(draft.value);
      return first ? repeat(first, request) : fail({ code: 'id-reused', id });
    }
    case 'no-such-product':
      return fail({ code: 'product-not-found', lookedFor: sku });
    case 'short': {
      const { available } = written.error;
      const shortage = { sku, requested: -request.quantityChange, available };
      return fail({ code: 'insufficient-stock', shortages: [shortage] });
    }
  }
}

/** Whoever sends it again, it is the first that counts. */
function repeat(
  recorded: StockChange,
  { id, sku, quantityChange, cause, note }: AdjustmentRequest,
): Result<StockChange, IdReused> {
  const isSame =
    recorded.sku === sku &&
    recorded.quantityChange === quantityChange &&
    recorded.cause === cause &&
    recorded.note === note;
  if (!isSame) return fail({ code: 'id-reused', id });
  countInRequest('IdempotentRepeat');
  return ok(recorded);
}
