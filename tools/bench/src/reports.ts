import { addDays } from '@agentic-retail/domain/time/add-days';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { rawClient } from './raw-client.ts';
import { runLoad } from './run-load.ts';
import { type ShopUnderTest, startShopUnderTest } from './shop-under-test.ts';
import { median } from './statistics.ts';
import { writeSales } from './write-sales.ts';

const sizes = [1_000, 100_000] as const;
/** The days that are asked for have the same sales whatever the size of the rest. */
const daysAsked = 30;
const salesADay = 30;
/** Between them and the rest there is nothing: a forecast looks further back than they reach. */
const daysBefore = 60;
const roundMs = 4_000;
const firstLooks = 9;

export interface ReportFigures {
  readonly request: string;
  /** The middle of many, at each of the sizes. */
  readonly p50Ms: readonly [number, number];
}

/** What lists and reports of the same days cost, before and after the history grew. */
export async function measureReports(
  report: (line: string) => void,
): Promise<{ readonly sizes: readonly number[]; readonly figures: readonly ReportFigures[] }> {
  const shop = await startShopUnderTest();
  const raw = rawClient(shop.dynamoEndpoint);
  try {
    // All of them over for more than an hour.
    const to = addDays(new Date().toISOString().slice(0, 10), -2);
    const from = addDays(to, 1 - daysAsked);
    const dates = Array.from({ length: daysAsked }, (_, day) => addDays(from, day));
    const [fewer, more] = sizes;
    report(`reports: writing ${fewer} transactions`);
    const inRange = daysAsked * salesADay;
    await writeSales(shop, raw, inRange, (index) => dates[index % daysAsked] ?? from);
    const older = (index: number) => addDays(from, -daysBefore - (index % 365));
    await writeSales(shop, raw, fewer - inRange, older);
    const before = await measureAll(shop, raw, dates, report);
    report(`reports: writing ${more} transactions`);
    await writeSales(shop, raw, more - fewer, older);
    const after = await measureAll(shop, raw, dates, report);
    const figures = [...before].map(
      ([request, ms]): ReportFigures => ({
        request,
        p50Ms: [ms, after.get(request) ?? Number.NaN],
      }),
    );
    return { sizes, figures };
  } finally {
    raw.destroy();
    await shop.stop();
  }
}

async function measureAll(
  { client }: ShopUnderTest,
  raw: DynamoDBDocumentClient,
  dates: readonly string[],
  report: (line: string) => void,
): Promise<ReadonlyMap<string, number>> {
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const range = { query: { from, to } };
  const asked = {
    'transactions of a day': () => client.listTransactions({ query: { date: to } }),
    [`sales of ${daysAsked} days`]: () => client.reportSales(range),
    [`products of ${daysAsked} days`]: () => client.reportProducts(range),
    'forecast from 56 days': () => client.forecastSales({ query: {} }),
  };
  const figures = new Map<string, number>();
  const first: number[] = [];
  for (let round = 0; round < firstLooks; round++) {
    await forgetReports(raw, dates);
    const start = performance.now();
    succeed(await client.reportSales(range));
    first.push(performance.now() - start);
  }
  figures.set(`sales of ${daysAsked} days, never asked for before`, median(first));
  for (const [request, ask] of Object.entries(asked)) {
    report(`reports: ${request}`);
    const once = async () => succeed(await ask());
    await runLoad(1, roundMs / 4, once);
    figures.set(request, (await runLoad(1, roundMs, once)).p50Ms);
  }
  return figures;
}

async function forgetReports(raw: DynamoDBDocumentClient, dates: readonly string[]): Promise<void> {
  const { dayReports } = tableNamesOf('dev');
  for (const date of dates) {
    await raw.send(new DeleteCommand({ TableName: dayReports, Key: { date } }));
  }
}

function succeed(answer: { readonly ok: boolean; readonly error?: unknown }): void {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}
