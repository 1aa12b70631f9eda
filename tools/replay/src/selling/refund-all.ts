import { shareOfLine } from '@agentic-retail/domain/refund/share-of-line';
import { MonthLedger } from '../accounts/month-ledger.ts';
import type { PlannedRefund } from '../match-returns.ts';
import { countPhase } from '../progress.ts';
import type { Run } from '../run.ts';
import { describeFailure } from './describe-failure.ts';
import { moneyOfAnswer } from './money-of-answer.ts';
import { runTerminals } from './run-terminals.ts';
import { refundIdOfCreditNote, saleIdOfInvoice } from './sale-id-of-invoice.ts';
import type { Takings } from './sell-all.ts';
import type { Answer } from './sell-invoice.ts';

/** One for all, so that a run with other terminals asks for the same refunds. */
const REGISTER = 'replay-returns';

/**
 * Gives back what the credit notes of a plan say, in cash, and puts the goods back on the shelf. The
 * refunds of one sale follow each other in the order of the file, since what a unit is worth to the
 * cent depends on those before it.
 */
export async function refundAll({
  plan,
  session,
  terminals,
  onProgress,
  stop,
}: Run): Promise<Takings> {
  const ledger = new MonthLedger();
  const ids = new Set<string>();
  const days = new Set<string>();
  const onGiven = countPhase('returns', plan.refunds.length, onProgress);
  const startedMs = Date.now();
  const bySale = Map.groupBy(plan.refunds, ({ sale }) => saleIdOfInvoice(sale));

  async function giveOfSale([saleId, refunds]: [string, PlannedRefund[]]) {
    const sale = await session.call((client) => client.getTransaction({ params: { id: saleId } }));
    if (!sale.ok) return `Sale ${saleId} cannot be read. ${describeFailure(sale.error)}`;
    const given = new Map<string, number>();
    for (const refund of refunds) {
      const id = refundIdOfCreditNote(refund, saleId);
      const lines = refund.lines.map((line) => ({ ...line, backToStock: line.quantity }));
      const amount = dueOf(sale.value, refund, given);
      const payouts = amount === 0 ? [] : [{ method: 'cash' as const, amount }];
      const body = { id, registerId: REGISTER, lines, payouts };
      const answer = await session.call((client) =>
        client.refundSale({ params: { id: saleId }, body }),
      );
      if (!answer.ok) {
        return `Credit note ${refund.number} (refund ${id}) cannot be given. ${describeFailure(answer.error)}`;
      }
      const { timestamp, date, total, tax } = answer.value;
      const { pricesIncludeTax } = sale.value;
      ledger.add({ timestamp, money: moneyOfAnswer({ total, tax, pricesIncludeTax }) });
      ids.add(id);
      days.add(date);
      onGiven();
    }
    return undefined;
  }

  const failure = await runTerminals([...bySale], terminals, giveOfSale, stop);
  return { ledger, ids, days, elapsedMs: Date.now() - startedMs, failure };
}

/** What a refund comes to of the stored amounts, after those of `given`, to which it is added. */
function dueOf(
  { lines, pricesIncludeTax }: Answer,
  refund: PlannedRefund,
  given: Map<string, number>,
): number {
  let due = 0;
  for (const { sku, quantity } of refund.lines) {
    const line = lines.find((each) => each.sku === sku);
    const before = given.get(sku) ?? 0;
    given.set(sku, before + quantity);
    if (line) due += shareOfLine(line, pricesIncludeTax, before, quantity).lineTotal;
  }
  return due;
}
