import { randomBytes } from 'node:crypto';
import type { Client } from '@agentic-retail/contracts/client';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { addDays } from '@agentic-retail/domain/time/add-days';
import type { SpawnedShop } from '@agentic-retail/local/spawn-shop';
import { rawClient } from '../raw-client.ts';
import { signInManager } from '../shop-under-test.ts';
import { median } from '../statistics.ts';
import { writeSales } from '../write-sales.ts';
import { barcodeOf, rareProducts, rareWord, skuOf } from './product-row.ts';

/** Requests of each kind to each shop, one to the one and one to the other. */
const pairs = 100;
const warmUps = 20;
/** The same in both shops: for the reports. */
const daysOfSales = 10;
const sales = 300;
/** Products that do not run out. */
const tillSkus = Array.from({ length: 5 }, (_, index) => `TILL-${index}`);
const tillPrice = 100;

export interface GrowthFigures {
  readonly request: string;
  readonly fewerMs: number;
  readonly moreMs: number;
  readonly growth: number;
}

type Ask = (client: Client) => Promise<{ readonly ok: boolean; readonly error?: unknown }>;

/** What the same requests cost in a shop with few products and in one with many, in turns. */
export async function measureGrowth(
  fewer: SpawnedShop,
  more: SpawnedShop,
  report: (line: string) => void,
): Promise<GrowthFigures[]> {
  const to = addDays(new Date().toISOString().slice(0, 10), -2);
  const from = addDays(to, 1 - daysOfSales);
  await writeHistory(fewer, from);
  await writeHistory(more, from);
  const figures: GrowthFigures[] = [];
  for (const [request, ask] of Object.entries(requests({ from, to }))) {
    report(`growth: ${request}`);
    const [fewClient, manyClient] = [await signInManager(fewer), await signInManager(more)];
    const measure = async (client: Client) => {
      const startedAt = performance.now();
      succeed(request, await ask(client));
      return performance.now() - startedAt;
    };
    const fewMs: number[] = [];
    const manyMs: number[] = [];
    for (let pair = -warmUps; pair < pairs; pair++) {
      const [few, many] = [await measure(fewClient), await measure(manyClient)];
      if (pair < 0) continue;
      fewMs.push(few);
      manyMs.push(many);
    }
    const [fewerMs, moreMs] = [median(fewMs), median(manyMs)];
    figures.push({ request, fewerMs, moreMs, growth: moreMs / fewerMs });
  }
  return figures;
}

/** Each gives an answer of the same size, however many products there are. */
function requests(range: { readonly from: string; readonly to: string }): Record<string, Ask> {
  return {
    'first 50 products': (client) => client.listProducts({ query: { limit: 50 } }),
    '5 products of a category': (client) =>
      client.listProducts({ query: { limit: 5, category: 'Shelf 7' } }),
    'a page of the export (500)': (client) =>
      client.listProducts({ query: { limit: 500, includeInactive: 'true' } }),
    'search that finds 10': (client) => findAll(client, rareWord, rareProducts),
    'search that finds 10, by a word of all products too': (client) =>
      findAll(client, `bench ${rareWord.slice(0, 4)}`, rareProducts),
    'search, first 50 of all': (client) => client.listProducts({ query: { q: 'jug', limit: 50 } }),
    'product by barcode': (client) =>
      client.getProductByBarcode({ params: { barcode: barcodeOf(437) } }),
    'product by SKU': (client) => client.getProduct({ params: { sku: skuOf(437) } }),
    'stock log of a product': (client) =>
      client.listStockLog({ params: { sku: skuOf(437) }, query: {} }),
    [`sales of ${daysOfSales} days`]: (client) => client.reportSales({ query: range }),
    [`products of ${daysOfSales} days`]: (client) => client.reportProducts({ query: range }),
    'checkout of 5 lines': sellFive,
  };
}

async function writeHistory(shop: SpawnedShop, from: string): Promise<void> {
  const raw = rawClient(shop.dynamoEndpoint);
  try {
    const client = await signInManager(shop);
    for (const sku of tillSkus) {
      const product = {
        sku,
        name: sku,
        category: 'Till',
        price: tillPrice,
        stockQuantity: 1_000_000,
      };
      succeed('a product', await client.createProduct({ body: product }));
    }
    await writeSales({ ...shop, client }, raw, sales, (index) =>
      addDays(from, index % daysOfSales),
    );
  } finally {
    raw.destroy();
  }
}

/** Whoever searches goes on until all that there is was found. */
async function findAll(client: Client, q: string, expected: number) {
  let found = 0;
  let cursor: string | undefined;
  do {
    const page = await client.listProducts({ query: { q, ...(cursor && { cursor }) } });
    if (!page.ok) return page;
    found += page.value.items.length;
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  return found === expected ? { ok: true } : { ok: false, error: `${found} were found` };
}

async function sellFive(client: Client) {
  const lines = tillSkus.map((sku) => ({ sku, quantity: 1 }));
  const total = lines.length * tillPrice;
  const id = makeSaleId(Date.now(), randomBytes(10));
  return client.completeSale({
    body: {
      id,
      registerId: 'bench',
      lines,
      payments: [{ method: 'cash', amount: total, tendered: total }],
      expectedTotal: total,
    },
  });
}

function succeed(request: string, answer: Awaited<ReturnType<Ask>>): void {
  if (!answer.ok) throw new Error(`${request}: ${JSON.stringify(answer.error)}`);
}
