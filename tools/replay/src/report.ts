import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { MonthLedger } from './accounts/month-ledger.ts';
import { type MonthAccount, reconcile } from './accounts/reconcile.ts';
import type { RejectedRows } from './accounts/tally-rows.ts';
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
}

const NAMED_PRODUCTS = 5;

/** Puts the accounts of a replay side by side. */
export function makeReport(
  plan: Plan,
  takings: Takings,
  verification: Verification | undefined,
  interrupted: boolean,
): ReplayReport {
  const { tally, sales } = plan;
  const due = new MonthLedger();
  for (const invoice of sales) due.add(dueFor(invoice));
  const months = reconcile(due.totals, takings.ledger.totals, verification?.stored);
  const differences = interrupted ? [] : findDifferences(months, verification?.leftInStock ?? []);
  const sold = takings.ids.size;
  return {
    outcome: interrupted ? 'interrupted' : differences.length === 0 ? 'reconciled' : 'differs',
    differences,
    file: { rows: plan.fileRows, invoices: plan.fileInvoices },
    taken: {
      invoices: tally.invoices,
      rows: tally.rows,
      acceptedRows: tally.accepted.rows,
      acceptedMoney: tally.accepted.money,
      rejected: tally.rejected,
    },
    products: plan.products.length,
    sales: {
      due: sales.length,
      sold,
      elapsedMs: takings.elapsedMs,
      perSecond: takings.elapsedMs === 0 ? 0 : (sold * 1000) / takings.elapsedMs,
    },
    verified: verification !== undefined && !interrupted,
    months,
  };
}

function findDifferences(
  months: readonly MonthAccount[],
  leftInStock: readonly string[],
): string[] {
  const differences = months
    .filter((account) => !account.agrees)
    .map(({ month }) => `The accounts of ${month} do not agree.`);
  if (leftInStock.length > 0) {
    const named = leftInStock.slice(0, NAMED_PRODUCTS).join(', ');
    const more = leftInStock.length > NAMED_PRODUCTS ? ', …' : '';
    differences.push(
      `Everything was sold, yet the stock of ${leftInStock.length} products is not 0: ${named}${more}.`,
    );
  }
  return differences;
}
