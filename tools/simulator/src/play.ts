import { Draw } from '@agentic-retail/faults/draw';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import { createInventory } from '@agentic-retail/inventory-service/create-inventory';
import { createHandlers } from '@agentic-retail/inventory-service/handlers';
import { testImages } from '@agentic-retail/inventory-service/testing/test-images';
import { createProduct } from '@agentic-retail/inventory-service/use-cases/create-product';
import { createService } from '@agentic-retail/service-kit/create-service';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { createLogger } from '@agentic-retail/service-kit/telemetry';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { allChecks } from './checks/all-checks.ts';
import { Buyer } from './people/buyer.ts';
import { emptyJournal } from './people/journal.ts';
import { StockKeeper } from './people/stock-keeper.ts';
import type { Surroundings } from './people/surroundings.ts';
import { Till } from './people/till.ts';
import { standAtBoundary } from './playing/engine-boundary.ts';
import { Messenger } from './playing/messenger.ts';
import { readBooks } from './playing/read-books.ts';
import { Scheduler } from './playing/scheduler.ts';
import { Trace } from './playing/trace.ts';
import { watchPrices } from './playing/watch-prices.ts';

/** When every run begins. */
const beginning = Date.parse('2026-03-02T09:00:00.000Z');
const skus = ['BREAD', 'MILK', 'RICE', 'SOAP'];
const registers = ['till-1', 'till-2'];
const turns = 5;
const faultRate = 0.1;

export interface PlayOptions {
  /** A 32-bit integer; all that happens follows from it. */
  readonly seed: number;
  readonly engine: DynamoDBClientConfig;
  /** Empty ones. */
  readonly tables: Tables;
  /** Breaks the service on purpose, to see that it is noticed. @default - it is left as it is */
  readonly plant?: (client: DynamoDBDocumentClient, tables: Tables) => void;
  /** Told each line of the trace. */
  readonly keepTrace?: (line: string) => void;
}

export interface Played {
  /** Two runs with the same one were the same, step by step. */
  readonly trace: string;
  readonly steps: number;
  readonly sales: number;
  /** What is wrong; nothing should be. */
  readonly complaints: readonly string[];
}

/** Lets a shop run for a while, with all that can go wrong, and looks whether its books are right. */
export async function play(options: PlayOptions): Promise<Played> {
  const { seed, engine, tables, plant, keepTrace } = options;
  const draw = new Draw(seed);
  const scheduler = new Scheduler(draw);
  const trace = new Trace(keepTrace);
  const journal = emptyJournal();
  const direct = createDynamoClient(engine);
  const client = createDynamoClient(engine);
  plant?.(client, tables);
  const complain = (words: string) => journal.complaints.push(words);
  const carriedOut = watchPrices(direct, tables, complain);
  standAtBoundary(client, { scheduler, draw, trace, faultRate, carriedOut });

  const nowMs = () => beginning + scheduler.nowMs;
  const now = () => new Date(nowMs()).toISOString();
  const shop = { images: testImages, now };
  const logger = createLogger();
  logger.setLogLevel('SILENT');
  const handler = createService<'inventory'>(
    createHandlers(createInventory(client, tables, shop)),
    logger,
  );
  try {
    const prices = await stockShop(createInventory(direct, tables, shop), draw);
    const messenger = new Messenger(handler, { scheduler, draw, trace, journal });
    const around: Surroundings = {
      messenger,
      draw,
      journal,
      nowMs,
      skus,
      requestIds: [],
      invoiceNumbers: new Set(),
    };
    const people = [
      // Several people may share a till, and its drawer.
      ...Array.from({ length: 3 }, () => new Till(draw.pick(registers), around, prices)),
      new StockKeeper('keeper', around),
      new Buyer('buyer-1', around),
      new Buyer('buyer-2', around),
    ];
    const work = Promise.all(people.map((person) => person.work(turns)));
    const steps = await scheduler.run();
    await work;
    const books = await readBooks(direct, tables);
    const complaints = allChecks(books, journal);
    return { trace: trace.digest(), steps, sales: books.sales.length, complaints };
  } finally {
    direct.destroy();
    client.destroy();
  }
}

async function stockShop(
  inventory: ReturnType<typeof createInventory>,
  draw: Draw,
): Promise<Map<string, number>> {
  const prices = new Map<string, number>();
  for (const [index, sku] of skus.entries()) {
    const price = draw.int(50, 900);
    prices.set(sku, price);
    const supplier = { id: `supplier-${index % 2}`, name: 'Mill', contact: 'mill@mill.example' };
    const product = {
      sku,
      name: sku,
      description: '',
      category: 'Food',
      price,
      cost: 10,
      unit: 'each',
      stockQuantity: draw.int(2, 20),
      reorderThreshold: 0,
      barcodes: [],
      taxClass: 'standard',
      supplier,
    } as const;
    const made = await createProduct(inventory, product, { userId: 'owner', name: 'Owner' });
    if (!made.ok) throw new Error(made.error.code);
  }
  return prices;
}
