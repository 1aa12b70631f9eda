import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { MonthLedger } from './accounts/month-ledger.ts';
import { type MonthAccount, reconcile } from './accounts/reconcile.ts';
import type { RejectedRows, RowTally } from './accounts/tally-rows.ts';
import { dueFor, type Plan } from './plan.ts';
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
}

/** What was done, and what was found afterwards. */
interface Outcome {
  readonly sold: Takings;
  readonly given: Takings;
  readonly verification: Verification | undefined;
  readonly isInterrupted: boolean;
}

const NAMED_PRODUCTS = 5;

/** Puts the accounts of a replay side by side. */
export function makeReport(
  plan: Plan,
  { sold, given, verification, isInterrupted }: Outcome,
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
  const differences = isInterrupted
    ? []
    : findDifferences(months, returns, verification?.wrongStock ?? []);
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
    sales: {
      due: sales.length,
      sold: sold.ids.size,
      elapsedMs: sold.elapsedMs,
      perSecond: sold.elapsedMs === 0 ? 0 : (sold.ids.size * 1000) / sold.elapsedMs,
    },
    verified: verification !== undefined && !isInterrupted,
    months,
    returns,
  };
}

function findDifferences(
  months: readonly MonthAccount[],
  returns: readonly MonthAccount[],
  wrongStock: readonly string[],
): string[] {
  const differing = (accounts: readonly MonthAccount[], what: string) =>
    accounts
      .filter((account) => !account.agrees)
      .map(({ month }) => `The ${what} of ${month} do not agree.`);
  const differences = [...differing(months, 'accounts'), ...differing(returns, 'returns')];
  if (wrongStock.length > 0) {
    const named = wrongStock.slice(0, NAMED_PRODUCTS).join(', ');
    const more = wrongStock.length > NAMED_PRODUCTS ? ', …' : '';
    differences.push(
      `Everything was sold, yet the stock of ${wrongStock.length} products is not what came back: ${named}${more}.`,
    );
  }
  return differences;
}
