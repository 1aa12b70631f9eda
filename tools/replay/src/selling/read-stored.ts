import { MonthLedger } from '../accounts/month-ledger.ts';
import type { Run } from '../run.ts';
import { describeFailure } from './describe-failure.ts';
import { moneyOfAnswer } from './money-of-answer.ts';
import { readPages } from './read-pages.ts';
import { runTerminals } from './run-terminals.ts';

/** Sales or refunds on a page; the shop gives fewer when they have many lines. */
const PAGE = 100;

/** What a shop has stored: sales, and the refunds of them. */
export interface Stored {
  readonly sales: MonthLedger;
  readonly refunds: MonthLedger;
  /** All that the shop lists on these days, whoever sold it, by the shop's own month; with tax. */
  readonly listed: { readonly sales: MonthLedger; readonly refunds: MonthLedger };
  /** Why not all could be read. */
  readonly failure: string | undefined;
}

/**
 * Adds up what the shop has stored for some sales and refunds, by reading its lists of every day
 * concerned. One that is listed twice is added twice, as it would be in any report of the shop.
 *
 * @param days the shop's calendar days, `YYYY-MM-DD`
 */
export async function readStored(
  { session, settings, terminals, stop }: Run,
  days: readonly string[],
  ids: ReadonlySet<string>,
  onDay: () => void,
): Promise<Stored> {
  const sales = new MonthLedger();
  const refunds = new MonthLedger();
  const listed = { sales: new MonthLedger(), refunds: new MonthLedger() };
  const { pricesIncludeTax } = settings;

  async function readDay(date: string): Promise<string | undefined> {
    const sold = await readPages(
      session,
      (client, cursor) => client.listTransactions({ query: { date, limit: PAGE, cursor } }),
      (sale) => {
        listed.sales.add({ timestamp: sale.date, money: sale.total });
        if (!ids.has(sale.id)) return;
        sales.add({ timestamp: sale.timestamp, money: moneyOfAnswer(sale) });
      },
    );
    if (!sold.ok) return `The sales of ${date} cannot be read. ${describeFailure(sold.error)}`;
    const given = await readPages(
      session,
      (client, cursor) => client.listRefunds({ query: { date, limit: PAGE, cursor } }),
      ({ id, timestamp, date: givenOn, total, tax }) => {
        listed.refunds.add({ timestamp: givenOn, money: total });
        if (!ids.has(id)) return;
        refunds.add({ timestamp, money: moneyOfAnswer({ total, tax, pricesIncludeTax }) });
      },
    );
    if (!given.ok) return `The refunds of ${date} cannot be read. ${describeFailure(given.error)}`;
    onDay();
    return undefined;
  }

  return { failure: await runTerminals(days, terminals, readDay, stop), sales, refunds, listed };
}
