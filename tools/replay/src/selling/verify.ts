import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { MonthTotals } from '../accounts/month-ledger.ts';
import { type MonthAccount, reconcile } from '../accounts/reconcile.ts';
import type { Plan } from '../plan.ts';
import { countPhase } from '../progress.ts';
import type { Run } from '../run.ts';
import { readReplayedStock } from './read-replayed-stock.ts';
import { readReports } from './read-reports.ts';
import { readStored } from './read-stored.ts';
import type { Takings } from './sell-all.ts';

/** What the shop has stored. */
export interface Verification {
  readonly sales: MonthTotals;
  readonly refunds: MonthTotals;
  /** What the shop lists on the days concerned (`accepted`), and what its reports say (`sold`). */
  readonly reports: {
    readonly sales: readonly MonthAccount[];
    readonly refunds: readonly MonthAccount[];
  };
  /** Units by SKU of every product that replays have made. */
  readonly stock: ReadonlyMap<string, number>;
  /**
   * Products of which there is anything but what was brought back, or that are gone; only after a
   * whole file.
   */
  readonly wrongStock: readonly string[];
}

/** Reads back what was sold and given back, what the reports make of it, and what that left on the shelf. */
export async function verify(
  run: Run,
  sold: Takings,
  given: Takings,
): Promise<Result<Verification, string>> {
  const { plan, session, onProgress } = run;
  const days = [...sold.days.union(given.days)].toSorted();
  const onDay = countPhase('verifying', days.length, onProgress);
  const stored = await readStored(run, days, sold.ids.union(given.ids), onDay);
  if (stored.failure !== undefined) return fail(stored.failure);
  const reported = await readReports(run, days);
  if (!reported.ok) return reported;
  const stock = await readReplayedStock(session);
  if (!stock.ok) return stock;
  const { listed } = stored;
  return ok({
    sales: stored.sales.totals,
    refunds: stored.refunds.totals,
    reports: {
      sales: reconcile(listed.sales.totals, reported.value.sales),
      refunds: reconcile(listed.refunds.totals, reported.value.refunds),
    },
    stock: stock.value,
    wrongStock: plan.wholeFile ? wrongStock(plan, stock.value) : [],
  });
}

function wrongStock({ products, refunds }: Plan, stock: ReadonlyMap<string, number>): string[] {
  const broughtBack = new Map<string, number>();
  for (const { sku, quantity } of refunds.flatMap(({ lines }) => lines)) {
    broughtBack.set(sku, (broughtBack.get(sku) ?? 0) + quantity);
  }
  return products
    .filter(({ sku }) => stock.get(sku) !== (broughtBack.get(sku) ?? 0))
    .map(({ sku }) => sku);
}
