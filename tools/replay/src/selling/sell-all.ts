import { MonthLedger } from '../accounts/month-ledger.ts';
import { countPhase } from '../progress.ts';
import type { Run } from '../run.ts';
import { describeFailure } from './describe-failure.ts';
import { moneyOfAnswer } from './money-of-answer.ts';
import { runTerminals } from './run-terminals.ts';
import { saleOfInvoice } from './sale-of-invoice.ts';
import { sellInvoice } from './sell-invoice.ts';

/** What the shop answered to the sales asked for. */
export interface Takings {
  readonly ledger: MonthLedger;
  readonly ids: ReadonlySet<string>;
  /** The shop's calendar days on which it booked them, `YYYY-MM-DD`. */
  readonly days: ReadonlySet<string>;
  /** Of selling alone. */
  readonly elapsedMs: number;
  /** Why it could not go on. */
  readonly failure: string | undefined;
}

/** Sells the invoices of a plan, in order, from registers `replay-1`, `replay-2` and so on. */
export async function sellAll({
  plan,
  session,
  settings,
  terminals,
  onProgress,
  stop,
}: Run): Promise<Takings> {
  const ledger = new MonthLedger();
  const ids = new Set<string>();
  const days = new Set<string>();
  const onSold = countPhase('sales', plan.sales.length, onProgress);
  const startedMs = Date.now();

  const failure = await runTerminals(
    plan.sales,
    terminals,
    async (invoice, terminal) => {
      const body = saleOfInvoice(invoice, plan.catalogue, settings, `replay-${terminal}`);
      const sold = await sellInvoice(session, body);
      if (!sold.ok) {
        return `Invoice ${invoice.number} (sale ${body.id}) cannot be sold. ${describeFailure(sold.error)}`;
      }
      const { id, timestamp, date } = sold.value;
      ledger.add({ timestamp, money: moneyOfAnswer(sold.value) });
      ids.add(id);
      days.add(date);
      onSold();
      return undefined;
    },
    stop,
  );
  return { ledger, ids, days, elapsedMs: Date.now() - startedMs, failure };
}
