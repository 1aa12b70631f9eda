import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { ClockAhead } from '@agentic-retail/domain/sale/sale-error';
import type {
  CountClosed,
  CountNotFound,
  NotInCount,
} from '@agentic-retail/domain/stock/count-error';
import { type CountLine, isInScope } from '@agentic-retail/domain/stock/stock-count';
import { CLOCK_TOLERANCE_MS } from '@agentic-retail/domain/time/clock-limits';
import { timeOfId } from '@agentic-retail/domain/time/timed-id';
import type { Clock } from '../ports/clock.ts';
import type { CountRepository } from '../ports/count-repository.ts';
import type { ProductRepository } from '../ports/product-repository.ts';

export interface CountEntry {
  /** Of the count. */
  readonly id: string;
  readonly sku: string;
  readonly entryId: string;
  readonly counted: number;
}

type NotCounted = CountNotFound | CountClosed | NotInCount | ProductNotFound | ClockAhead;

/**
 * Enters what is on the shelf, beside what is in the books at this moment: only their difference
 * counts. An entry that comes again, or after a newer one, changes nothing.
 */
export async function countProduct(
  {
    counts,
    products,
    now,
  }: {
    readonly counts: CountRepository;
    readonly products: ProductRepository;
    readonly now: Clock;
  },
  { id, sku, entryId, counted }: CountEntry,
  countedBy: Actor,
): Promise<Result<CountLine, NotCounted>> {
  const countedAt = now();
  const enteredAt = timeOfId(entryId);
  // It would win over every correction until its time has come.
  if (Date.parse(enteredAt) - Date.parse(countedAt) > CLOCK_TOLERANCE_MS) {
    return fail({ code: 'clock-ahead', saleTime: enteredAt, now: countedAt });
  }
  const [count, product] = await Promise.all([counts.find(id), products.find(sku)]);
  if (!count) return fail({ code: 'count-not-found', id });
  if (!product) return fail({ code: 'product-not-found', lookedFor: sku });
  if (!isInScope(count.scope, product)) return fail({ code: 'not-in-count', sku });
  const line: CountLine = {
    sku,
    entryId,
    counted,
    stockWhenCounted: product.stockQuantity,
    countedAt,
    countedBy,
    isApplied: false,
  };
  const entered = await counts.enter(id, line);
  if (entered.ok) return ok(line);
  const known = await counts.findLine(id, sku);
  const isKnown = known !== undefined && known.entryId >= entryId;
  return isKnown ? ok(known) : fail({ code: 'count-closed' });
}
