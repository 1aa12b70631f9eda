import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@agentic-retail/contracts/client';
import { productCells } from '@agentic-retail/domain/import/product-cells';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { signInManager } from '../shop-under-test.ts';
import { lookAtProducts } from './look-at-products.ts';
import { type Outcome, type SentFile, type Session, sendFile } from './send-file.ts';

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

/**
 * A file of products as it is checked, imported, imported again, and exported, through the laptop
 * stack. Half way the whole shop is killed, and what was acknowledged has to be there afterwards.
 * @param whenFull is given the shop with all products of the file, before it closes
 * @throws Error when a product, its stock, its log or a word of it is missing or there twice
 */
export async function measureProductFiles(
  products: number,
  report: (line: string) => void,
  onFigures: (figures: FileFigures) => void,
  whenFull: (shop: SpawnedShop) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-'));
  let shop = await spawnShop(dataDir);
  const measure = async (
    step: string,
    work: (session: Session) => Promise<{ requests: number; products: number; memoryMb?: number }>,
  ) => {
    report(step);
    const session = await renewingSession(shop);
    const startedAt = performance.now();
    const { requests, products: done, memoryMb = peakMemoryMb(shop) } = await work(session);
    const seconds = (performance.now() - startedAt) / 1_000;
    onFigures({ step, requests, products: done, seconds, shopMemoryMb: memoryMb });
  };
  try {
    await measure('dry run', async (session) =>
      allOf('new', await sendFile(session, { products, isDryRun: true })),
    );

    let acknowledged: SentFile['outcomes'] = new Map();
    await measure('import, until kill -9', async (session) => {
      const exited = once(shop.process, 'exit');
      let memoryMb = 0;
      const onAnswered = (rows: number) => {
        if (rows < products / 2) return false;
        memoryMb = peakMemoryMb(shop);
        return shop.process.kill('SIGKILL');
      };
      const sent = await sendFile(session, { products, onAnswered });
      acknowledged = sent.outcomes;
      await exited;
      return { requests: sent.requests, products: acknowledged.size, memoryMb };
    });
    shop = await spawnShop(dataDir);
    await measure('the same file, after the next start', async (session) => {
      const sent = await sendFile(session, { products });
      for (const row of acknowledged.keys()) {
        if (sent.outcomes.get(row) !== 'unchanged') throw new Error(`row ${row + 2} was lost`);
      }
      return { requests: sent.requests, products: sent.outcomes.size };
    });
    await measure('the same file again', async (session) =>
      allOf('unchanged', await sendFile(session, { products })),
    );
    await measure('export', (session) => readAll(products, session));
    report('looking at every product, its log and its words');
    await lookAtProducts(shop.dynamoEndpoint, products);
    await whenFull(shop);
  } finally {
    await shop.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @throws Error when a row was answered otherwise */
function allOf(expected: Outcome, { requests, outcomes }: SentFile) {
  const other = [...outcomes].find(([, outcome]) => outcome !== expected);
  if (other) throw new Error(`row ${other[0] + 2} is ${other[1]}, not ${expected}`);
  return { requests, products: outcomes.size };
}

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

/** Reads the catalogue page by page, and makes a row of each product. */
async function readAll(
  atLeast: number,
  session: Session,
): Promise<{ requests: number; products: number }> {
  let requests = 0;
  let products = 0;
  let cursor: string | undefined;
  do {
    const query: Parameters<Client['listProducts']>[0]['query'] = {
      limit: productsPerPage,
      includeInactive: 'true',
      ...(cursor && { cursor }),
    };
    const page = await (await session()).listProducts({ query });
    requests += 1;
    if (!page.ok) throw new Error(`a list failed: ${JSON.stringify(page.error)}`);
    products += page.value.items.map((product) => productCells(product, 'GBP')).length;
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  if (products < atLeast) throw new Error(`of ${atLeast} products ${products} were read`);
  return { requests, products };
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
