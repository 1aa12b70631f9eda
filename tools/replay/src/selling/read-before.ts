import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import type { MonthTotal } from '../accounts/month-ledger.ts';
import { sumOfMonths } from '../accounts/reconcile.ts';
import { countPhase } from '../progress.ts';
import type { Run } from '../run.ts';
import { readStored } from './read-stored.ts';
import { refundIdOfCreditNote, saleIdOfInvoice } from './sale-id-of-invoice.ts';

/** What the shop has of a plan before anything of it is sold: nothing, unless it ran before. */
export interface Before {
  readonly sales: MonthTotal;
  readonly refunds: MonthTotal;
}

/** Reads it, or says why it cannot be read. */
export async function readBefore(run: Run): Promise<Result<Before, string>> {
  const { plan, settings, onProgress } = run;
  const sold = plan.sales.map((sale) => ({ id: saleIdOfInvoice(sale), timeMs: sale.timeMs }));
  const given = plan.refunds.map((refund) => {
    const id = refundIdOfCreditNote(refund, saleIdOfInvoice(refund.sale));
    return { id, timeMs: refund.timeMs };
  });
  const all = [...sold, ...given];
  const dayOf = (timeMs: number) => businessDate(new Date(timeMs).toISOString(), settings.timeZone);
  const days = [...new Set(all.map(({ timeMs }) => dayOf(timeMs)))].toSorted();
  const onDay = countPhase('before', days.length, onProgress);
  const stored = await readStored(run, days, new Set(all.map(({ id }) => id)), onDay);
  if (stored.failure !== undefined) return fail(stored.failure);
  return ok({
    sales: sumOfMonths([...stored.sales.totals.values()]),
    refunds: sumOfMonths([...stored.refunds.totals.values()]),
  });
}
