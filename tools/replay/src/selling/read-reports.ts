import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { MonthTotal, MonthTotals } from '../accounts/month-ledger.ts';
import { sumOfMonths } from '../accounts/reconcile.ts';
import type { Run } from '../run.ts';
import { describeFailure } from './describe-failure.ts';

/** What the shop's own reports say of some days, by month; amounts with tax. */
export interface Reported {
  readonly sales: MonthTotals;
  readonly refunds: MonthTotals;
}

/**
 * Asks for the report of each month that has one of these days, and adds up their rows.
 *
 * @param days the shop's calendar days, `YYYY-MM-DD`, in order
 */
export async function readReports(
  { session }: Pick<Run, 'session'>,
  days: readonly string[],
): Promise<Result<Reported, string>> {
  const sales = new Map<string, MonthTotal>();
  const refunds = new Map<string, MonthTotal>();
  for (const [month, asked] of Map.groupBy(days, (day) => day.slice(0, 'YYYY-MM'.length))) {
    const range = { from: asked[0] ?? month, to: asked.at(-1) ?? month };
    const report = await session.call((client) => client.reportSales({ query: range }));
    if (!report.ok) {
      return fail(`The report of ${month} cannot be read. ${describeFailure(report.error)}`);
    }
    const rows = report.value.days.filter(({ key }) => asked.includes(key));
    sales.set(month, sumOfMonths(rows.map((row) => ({ sales: row.sales, money: row.sold }))));
    refunds.set(
      month,
      sumOfMonths(rows.map((row) => ({ sales: row.refunds, money: row.refunded }))),
    );
  }
  return ok({ sales, refunds });
}
