import { MonthLedger } from '../accounts/month-ledger.ts';
import { describeFailure } from './describe-failure.ts';
import { moneyOfAnswer } from './money-of-answer.ts';
import { readPages } from './read-pages.ts';
import { runTerminals } from './run-terminals.ts';
import type { Session } from './session.ts';

/** Sales on a page: the largest have 49 lines, and an answer may not be larger than a few MB. */
const PAGE = 100;

/**
 * Adds up what the shop has stored for some sales, by reading its list of every day concerned. A
 * sale that is listed twice is added twice, as it would be in any report of the shop.
 *
 * @param days the shop's calendar days, `YYYY-MM-DD`
 * @returns the totals so far, and why not all could be read
 */
export async function readStoredSales(
  session: Session,
  days: readonly string[],
  ids: ReadonlySet<string>,
  atOnce: number,
  onDay: () => void,
  stop: AbortSignal,
): Promise<{ readonly ledger: MonthLedger; readonly failure: string | undefined }> {
  const ledger = new MonthLedger();

  async function readDay(date: string): Promise<string | undefined> {
    const read = await readPages(
      session,
      (client, cursor) => client.listTransactions({ query: { date, limit: PAGE, cursor } }),
      (sale) => {
        if (!ids.has(sale.id)) return;
        ledger.add({ timestamp: sale.timestamp, money: moneyOfAnswer(sale) });
      },
    );
    if (!read.ok) return `The sales of ${date} cannot be read. ${describeFailure(read.error)}`;
    onDay();
    return undefined;
  }

  return { failure: await runTerminals(days, atOnce, readDay, stop), ledger };
}
