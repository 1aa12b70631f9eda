import { minorUnitDigits } from '@agentic-retail/domain/money/minor-unit-digits';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { readInvoices } from './file/read-invoices.ts';
import { planReplay } from './plan.ts';
import type { OnProgress } from './progress.ts';
import { makeReport, type ReplayReport } from './report.ts';
import type { Run } from './run.ts';
import { describeFailure } from './selling/describe-failure.ts';
import { readBefore } from './selling/read-before.ts';
import { readReplayedStock } from './selling/read-replayed-stock.ts';
import { refundAll } from './selling/refund-all.ts';
import { sellAll, type Takings } from './selling/sell-all.ts';
import { createSession } from './selling/session.ts';
import { stockCatalogue } from './selling/stock-catalogue.ts';
import { type Verification, verify } from './selling/verify.ts';

export interface ReplayOptions {
  /** Path of a file of the Online Retail data, CSV, plain or packed with gzip. */
  readonly file: string;
  /** Where the shop's page is; its API is below `/api`. */
  readonly url: string;
  /** Who makes the products and sells: a manager or an owner. */
  readonly email: string;
  readonly password: string;
  /** Terminals that sell at the same time. @default 8 */
  readonly terminals?: number;
  /** Takes only the first so many invoices of the file, of whatever kind. @default all */
  readonly limit?: number;
  /** Reads back what the shop has stored. @default true */
  readonly verify?: boolean;
  /** Ends the replay cleanly: what is under way is finished. */
  readonly stop?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** @default the platform's */
  readonly fetch?: typeof fetch;
  /** Before a call is tried again for the first time. @default 250 */
  readonly firstWaitMs?: number;
}

/**
 * Sells the invoices of a file through a shop's API and accounts for every row and every cent.
 * Doing it again, also after it was stopped anywhere, sells nothing twice.
 *
 * @returns the report, also when accounts differ; or a paragraph on why it could not go on
 */
export async function replay(options: ReplayOptions): Promise<Result<ReplayReport, string>> {
  const { stop = new AbortController().signal, onProgress = () => {}, terminals = 8 } = options;
  onProgress({ phase: 'reading', done: 0, total: 0 });
  const file = await readInvoices(options.file);
  if (!file.ok) return file;
  const plan = planReplay(file.value, options.limit);

  const session = createSession({ ...options, stop });
  const signedIn = await session.open();
  if (!signedIn.ok) {
    const hint = signedIn.error.kind === 'unreachable' ? ' Is the shop running?' : '';
    return fail(`Cannot sign in at ${options.url}. ${describeFailure(signedIn.error)}${hint}`);
  }
  const shop = await session.call((client) => client.getShop());
  if (!shop.ok) return fail(`The shop does not tell its settings. ${describeFailure(shop.error)}`);
  const settings = shop.value;
  if (minorUnitDigits(settings.currency) !== 2) {
    return fail(
      `The file counts in hundredths, which ${settings.currency}, the currency of the shop, does not.`,
    );
  }

  return carryOut({ plan, session, settings, terminals, onProgress, stop }, options.verify ?? true);
}

async function carryOut(run: Run, verifying: boolean): Promise<Result<ReplayReport, string>> {
  const { plan, stop } = run;
  const stock = await readReplayedStock(run.session);
  if (!stock.ok) return stock;
  const before = verifying ? await readBefore(run) : ok(undefined);
  if (!before.ok) return before;
  const unstocked = await stockCatalogue(run, stock.value);
  if (unstocked !== undefined && !stop.aborted) return fail(unstocked);

  const takings = await sellAll(run);
  if (takings.failure !== undefined && !stop.aborted) return fail(stoppedAt(run, takings));

  const given = await refundAll(run);
  if (given.failure !== undefined && !stop.aborted) return fail(refundsStoppedAt(run, given));

  let verification: Verification | undefined;
  if (verifying && !stop.aborted) {
    const verified = await verify(run, takings, given);
    if (!verified.ok && !stop.aborted) return verified;
    if (verified.ok) verification = verified.value;
  }
  return ok(
    makeReport(plan, {
      before: before.value && { ...before.value, stock: stock.value },
      sold: takings,
      given,
      verification,
      isInterrupted: stop.aborted,
    }),
  );
}

function stoppedAt({ plan }: Run, { ids, failure }: Takings): string {
  return (
    `${failure} All terminals have stopped; ${ids.size} of ${plan.sales.length} invoices are sold.` +
    ' Once the cause is gone, the same command goes on from there and sells nothing twice.'
  );
}

function refundsStoppedAt({ plan }: Run, { ids, failure }: Takings): string {
  return (
    `${failure} All terminals have stopped; ${ids.size} of ${plan.refunds.length} refunds are given.` +
    ' Once the cause is gone, the same command goes on from there and gives nothing back twice.'
  );
}
