import type { MonthTotals } from '../accounts/month-ledger.ts';
import { countPhase } from '../progress.ts';
import type { Run } from '../run.ts';
import { readReplayedStock } from './read-replayed-stock.ts';
import { readStoredSales } from './read-stored-sales.ts';
import type { Takings } from './sell-all.ts';

/** What the shop has stored. */
export interface Verification {
  readonly stored: MonthTotals;
  /** Products of which anything but 0 units is left, or that are gone; only after a whole file. */
  readonly leftInStock: readonly string[];
  /** Why not everything could be read back. */
  readonly failure: string | undefined;
}

/** Reads back what was sold and, after a whole file, that nothing is left of any product. */
export async function verify(run: Run, { days, ids }: Takings): Promise<Verification> {
  const { plan, session, terminals, onProgress, stop } = run;
  const sorted = [...days].toSorted();
  const onDay = countPhase('verifying', sorted.length, onProgress);
  const { ledger, failure } = await readStoredSales(session, sorted, ids, terminals, onDay, stop);
  const stored = ledger.totals;
  if (failure !== undefined || !plan.wholeFile) return { stored, leftInStock: [], failure };

  const stock = await readReplayedStock(session);
  if (!stock.ok) return { stored, leftInStock: [], failure: stock.error };
  const left = plan.products.filter(({ sku }) => stock.value.get(sku) !== 0);
  return { stored, leftInStock: left.map(({ sku }) => sku), failure: undefined };
}
