import { readFileSync } from 'node:fs';
import type { Client } from '@agentic-retail/contracts/client';
import { productCells } from '@agentic-retail/domain/import/product-cells';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { signInManager } from './shop-under-test.ts';

/** As the page sends them. */
const rowsPerRequest = 100;
const requestsAtOnce = 3;
const productsPerPage = 500;
const renewAfterMs = 5 * 60_000;

export interface FileFigures {
  readonly step: string;
  readonly products: number;
  readonly requests: number;
  readonly seconds: number;
  /** The most memory that the shop's process had until then, with all of its functions: MB. */
  readonly shopMemoryMb: number;
}

/** A file of products as it is checked, imported, imported again, and exported, through the laptop stack. */
export async function measureProductFiles(
  products: number,
  report: (line: string) => void,
  onFigures: (figures: FileFigures) => void,
): Promise<void> {
  const shop = await spawnShop();
  try {
    const session = await renewingSession(shop);
    const measure = async (step: string, work: () => Promise<number>) => {
      report(step);
      const startedAt = performance.now();
      const requests = await work();
      const seconds = (performance.now() - startedAt) / 1_000;
      onFigures({ step, products, requests, seconds, shopMemoryMb: peakMemoryMb(shop) });
    };
    const send = (isDryRun: boolean, outcome: string) =>
      sendRows(products, session, isDryRun, outcome);
    await measure('dry run', () => send(true, 'new'));
    await measure('import', () => send(false, 'new'));
    await measure('the same file again', () => send(false, 'unchanged'));
    await measure('export', () => readAll(products, session));
  } finally {
    await shop.stop();
  }
}

type Session = () => Promise<Client>;

async function renewingSession(shop: SpawnedShop): Promise<Session> {
  let client = await signInManager(shop);
  let signedInAt = performance.now();
  return async () => {
    if (performance.now() - signedInAt > renewAfterMs) {
      signedInAt = performance.now();
      client = await signInManager(shop);
    }
    return client;
  };
}

async function sendRows(
  products: number,
  session: Session,
  isDryRun: boolean,
  expected: string,
): Promise<number> {
  const importId = 'bench'.padEnd(43, '-');
  let requests = 0;
  let next = 0;
  async function sendRest(): Promise<void> {
    while (next < products) {
      const first = next;
      next += rowsPerRequest;
      const count = Math.min(rowsPerRequest, products - first);
      let rows = Array.from({ length: count }, (_, at) => rowOf(first + at));
      const order = { importId, fileName: 'bench.csv', isDryRun, existingStock: 'set' } as const;
      /** A row that is sent again may have been placed after all. */
      const fine = new Set<string>([expected, 'not-done']);
      while (rows.length > 0) {
        const client = await session();
        const answer = await client.importProducts({ body: { ...order, rows } });
        requests += 1;
        if (!answer.ok) throw new Error(`an import failed: ${JSON.stringify(answer.error)}`);
        const results = answer.value.rows;
        const other = results.find(({ outcome }) => !fine.has(outcome));
        if (other) throw new Error(`a row is not ${expected}: ${JSON.stringify(other)}`);
        // What the machine was too busy for, the page would send again too.
        const open = new Set(results.flatMap((of) => (of.outcome === 'not-done' ? of.row : [])));
        rows = rows.filter(({ row }) => open.has(row));
        fine.add('unchanged');
      }
    }
  }
  await Promise.all(Array.from({ length: requestsAtOnce }, sendRest));
  return requests;
}

function rowOf(index: number) {
  return {
    row: index + 2,
    cells: {
      sku: `BENCH-${index}`,
      name: `Enamel jug no. ${index}`,
      description: 'Two pints, cream with a blue rim',
      category: `Shelf ${index % 200}`,
      price: `${(index % 90) + 1}.99`,
      cost: `${(index % 40) + 1}.20`,
      stockQuantity: String(index % 50),
      reorderThreshold: '5',
      barcodes: `BENCH-${index}-A`,
      taxClass: 'standard',
      supplierId: 'S1',
      supplierName: 'Potter & Daughter',
      supplierContact: 'orders@potter.example',
    },
  };
}

/** Reads the catalogue page by page, and makes a row of each product. */
async function readAll(atLeast: number, session: Session): Promise<number> {
  let requests = 0;
  let products = 0;
  let cursor: string | undefined;
  do {
    const query = { limit: productsPerPage, includeInactive: 'true', ...(cursor && { cursor }) };
    const page = await (await session()).listProducts({ query });
    requests += 1;
    if (!page.ok) throw new Error(`a list failed: ${JSON.stringify(page.error)}`);
    products += page.value.items.map((product) => productCells(product, 'GBP')).length;
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  if (products < atLeast) throw new Error(`of ${atLeast} products ${products} were read`);
  return requests;
}

/** Linux tells it; elsewhere it stays unknown. */
function peakMemoryMb({ process: { pid } }: SpawnedShop): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1_024;
  } catch {
    return Number.NaN;
  }
}
