import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { MonthLedger, type MonthTotal } from './accounts/month-ledger.ts';
import { type MonthAccount, reconcile, sumOfMonths } from './accounts/reconcile.ts';
import type { RejectedRows, RowTally } from './accounts/tally-rows.ts';
import { dueFor, type Plan } from './plan.ts';
import type { Before } from './selling/read-before.ts';
import type { Takings } from './selling/sell-all.ts';
import type { Verification } from './selling/verify.ts';

/** What a replay did and found; money is in cents. */
export interface ReplayReport {
  /** `interrupted` when it was stopped before everything was sold and read back. */
  readonly outcome: 'reconciled' | 'differs' | 'interrupted';
  /** Each a sentence; none when the accounts agree. */
  readonly differences: readonly string[];
  readonly file: { readonly rows: number; readonly invoices: number };
  /** The invoices taken from the file, and where their rows went. */
  readonly taken: {
    readonly invoices: number;
    readonly rows: number;
    readonly acceptedRows: number;
    readonly acceptedMoney: MinorUnits;
    readonly returned: RowTally['returned'];
    readonly rejected: readonly RejectedRows[];
  };
  readonly products: number;
  /** What of this was in the shop before this run; absent when nothing was read back. */
  readonly before?: { readonly sales: MonthTotal; readonly refunds: MonthTotal };
  readonly sales: {
    readonly due: number;
    readonly sold: number;
    readonly elapsedMs: number;
    readonly perSecond: number;
  };
  /** Whether what is stored was read back. */
  readonly verified: boolean;
  readonly months: readonly MonthAccount[];
  /** What was given back, by the month in which it was; counted as sales are. */
  readonly returns: readonly MonthAccount[];
  /** What the shop lists on the days concerned (`accepted`), beside its own reports of them (`sold`). */
  readonly reports?: Verification['reports'];
}

/** What was done, and what was found afterwards. */
interface Outcome {
  readonly before: (Before & { readonly stock: ReadonlyMap<string, number> }) | undefined;
  readonly sold: Takings;
  readonly given: Takings;
  readonly verification: Verification | undefined;
  readonly isInterrupted: boolean;
}

const NAMED_PRODUCTS = 5;

/** Puts the accounts of a replay side by side. */
export function makeReport(
  plan: Plan,
  { before, sold, given, verification, isInterrupted }: Outcome,
): ReplayReport {
  const { tally, sales } = plan;
  const due = new MonthLedger();
  for (const invoice of sales) due.add(dueFor(invoice));
  const dueBack = new MonthLedger();
  for (const { timeMs, money } of plan.refunds) {
    dueBack.add({ timestamp: new Date(timeMs).toISOString(), money });
  }
  const months = reconcile(due.totals, sold.ledger.totals, verification?.sales);
  const returns = reconcile(dueBack.totals, given.ledger.totals, verification?.refunds);
  const differences = isInterrupted ? [] : findDifferences(months, returns, verification);
  if (!isInterrupted && before !== undefined && verification !== undefined) {
    const nothingIsNew = hasAll(before.sales, months) && hasAll(before.refunds, returns);
    if (nothingIsNew) differences.push(...changesOfStock(before.stock, verification.stock));
  }
  return {
    outcome: isInterrupted ? 'interrupted' : differences.length === 0 ? 'reconciled' : 'differs',
    differences,
    file: { rows: plan.fileRows, invoices: plan.fileInvoices },
    taken: {
      invoices: tally.invoices,
      rows: tally.rows,
      acceptedRows: tally.accepted.rows,
      acceptedMoney: tally.accepted.money,
      returned: tally.returned,
      rejected: tally.rejected,
    },
    products: plan.products.length,
    ...(before && { before: { sales: before.sales, refunds: before.refunds } }),
    sales: {
      due: sales.length,
      sold: sold.ids.size,
      elapsedMs: sold.elapsedMs,
      perSecond: sold.elapsedMs === 0 ? 0 : (sold.ids.size * 1000) / sold.elapsedMs,
    },
    verified: verification !== undefined && !isInterrupted,
    months,
    returns,
    ...(verification && { reports: verification.reports }),
  };
}

/** Whether all that is due was there already. */
function hasAll(before: MonthTotal, months: readonly MonthAccount[]): boolean {
  const due = sumOfMonths(months.map(({ accepted }) => accepted));
  return before.sales === due.sales && before.money === due.money;
}

/** A run that has nothing to do must leave the shelf alone. */
function changesOfStock(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string[] {
  const changed = [...before].filter(([sku, units]) => after.get(sku) !== units);
  if (changed.length === 0 && before.size === after.size) return [];
  const skus = changed.map(([sku]) => sku);
  return [
    `Nothing was new, yet the stock of ${changed.length} products has changed: ${named(skus)}`,
  ];
}

function findDifferences(
  months: readonly MonthAccount[],
  returns: readonly MonthAccount[],
  verification: Verification | undefined,
): string[] {
  const differing = (accounts: readonly MonthAccount[], sentence: (month: string) => string) =>
    accounts.filter(({ agrees }) => !agrees).map(({ month }) => sentence(month));
  const { reports, wrongStock = [] } = verification ?? {};
  const reported = [...(reports?.sales ?? []), ...(reports?.refunds ?? [])];
  const differences = [
    ...differing(months, (month) => `The accounts of ${month} do not agree.`),
    ...differing(returns, (month) => `The returns of ${month} do not agree.`),
    ...new Set(differing(reported, (month) => `The report of ${month} is not what is listed.`)),
  ];
  if (wrongStock.length > 0) {
    differences.push(
      `Everything was sold, yet the stock of ${wrongStock.length} products is not what came back: ${named(wrongStock)}`,
    );
  }
  return differences;
}

function named(skus: readonly string[]): string {
  const more = skus.length > NAMED_PRODUCTS ? ', …' : '';
  return `${skus.slice(0, NAMED_PRODUCTS).join(', ')}${more}.`;
}
