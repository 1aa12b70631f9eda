import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { CountClosed, CountNotFound } from '@agentic-retail/domain/stock/count-error';
import type { StockCount } from '@agentic-retail/domain/stock/stock-count';
import type { Clock } from '../ports/clock.ts';
import type { CountRepository } from '../ports/count-repository.ts';

/** Closes a count that is not to be applied. */
export async function cancelCount(
  { counts, now }: { readonly counts: CountRepository; readonly now: Clock },
  id: string,
): Promise<Result<StockCount, CountNotFound | CountClosed>> {
  await counts.close(id, { status: 'cancelled', at: now() });
  const count = await counts.find(id);
  if (!count) return fail({ code: 'count-not-found', id });
  return count.status === 'cancelled' ? ok(count) : fail({ code: 'count-closed' });
}
