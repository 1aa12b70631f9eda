import type { MonthTotals } from '../accounts/month-ledger.ts';
import { countPhase } from '../progress.ts';
import type { Run } from '../run.ts';
import { readReplayedStock } from './read-replayed-stock.ts';
import { readStored } from './read-stored.ts';
import type { Takings } from './sell-all.ts';

/** What the shop has stored. */
export interface Verification {
  readonly sales: MonthTotals;
  readonly refunds: MonthTotals;
  /**
   * Products of which there is anything but what was brought back, or that are gone; only after a
   * whole file.
   */
  readonly wrongStock: readonly string[];
  /** Why not everything could be read back. */
  readonly failure: string | undefined;
}

/** Reads back what was sold and given back and, after a whole file, what that has left on the shelf. */
export async function verify(run: Run, sold: Takings, given: Takings): Promise<Verification> {
  const { plan, session, onProgress } = run;
  const days = [...sold.days.union(given.days)].toSorted();
  const onDay = countPhase('verifying', days.length, onProgress);
  const stored = await readStored(run, days, sold.ids.union(given.ids), onDay);
  const totals = { sales: stored.sales.totals, refunds: stored.refunds.totals };
  if (stored.failure !== undefined || !plan.wholeFile) {
    return { ...totals, wrongStock: [], failure: stored.failure };
  }
  const stock = await readReplayedStock(session);
  if (!stock.ok) return { ...totals, wrongStock: [], failure: stock.error };
  const broughtBack = new Map<string, number>();
  for (const { sku, quantity } of plan.refunds.flatMap(({ lines }) => lines)) {
    broughtBack.set(sku, (broughtBack.get(sku) ?? 0) + quantity);
  }
  const wrong = plan.products.filter(
    ({ sku }) => stock.value.get(sku) !== (broughtBack.get(sku) ?? 0),
  );
  return { ...totals, wrongStock: wrong.map(({ sku }) => sku), failure: undefined };
}
