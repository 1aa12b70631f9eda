import { isSettledBy, SETTLING_MARGIN_MS } from '@agentic-retail/domain/stock/is-settled-by';
import type { StockCount } from '@agentic-retail/domain/stock/stock-count';
import type { Clock } from '../ports/clock.ts';
import type { CountRepository } from '../ports/count-repository.ts';
import { inParallel } from './in-parallel.ts';

/**
 * Cancels the counts that sales made offline called for, and one whose lines are applied has answered.
 * One that somebody begins meanwhile stays, as do all after a crash: doing it again goes on.
 */
export async function settleCounts(
  { counts, now }: { readonly counts: CountRepository; readonly now: Clock },
  { id, name }: StockCount,
): Promise<void> {
  const before = new Date(Date.parse(now()) - SETTLING_MARGIN_MS).toISOString();
  const untouched = await counts.listUntouchedOfSales(before);
  if (untouched.length === 0) return;
  const isSettled = isSettledBy(await counts.lines(id));
  await inParallel(untouched.filter(isSettled), (count) =>
    counts.settle(count.id, { id, name }, now()),
  );
}
