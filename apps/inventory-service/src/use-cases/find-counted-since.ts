import type { OfflineSale } from '@agentic-retail/domain/offline/offline-sale';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import { LATEST_OFFLINE_AGE_MS } from '@agentic-retail/domain/time/clock-limits';
import type { StockLog } from '../ports/stock-log.ts';
import { inParallel } from './in-parallel.ts';

/** A sale that is told sooner costs no look into the log: nobody counts, enters and applies meanwhile. */
const promptMs = 60_000;

/**
 * The products of a sale that were counted, or set by a file, between the sale and now, in the order
 * of its lines. A clock that is wrong says nothing of before or after: a month is looked at, at most.
 */
export async function findCountedSince(
  stockLog: StockLog,
  { id, lines }: OfflineSale,
  now: string,
): Promise<readonly string[]> {
  const [soldAt, nowAt] = [Date.parse(saleTime(id)), Date.parse(now)];
  if (nowAt - soldAt <= promptMs) return [];
  const since = new Date(Math.max(soldAt, nowAt - LATEST_OFFLINE_AGE_MS)).toISOString();
  const counted = new Set<string>();
  await inParallel(lines, async ({ sku }) => {
    if (await stockLog.wasSetSince(sku, since)) counted.add(sku);
  });
  return lines.map(({ sku }) => sku).filter((sku) => counted.has(sku));
}
