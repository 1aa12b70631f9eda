import { verifyChain } from '@agentic-retail/audit/verify-chain';
import { addDays } from '@agentic-retail/domain/time/add-days';
import { Draw } from '@agentic-retail/faults/draw';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import { createInventory } from '@agentic-retail/inventory-service/create-inventory';
import { createHandlers } from '@agentic-retail/inventory-service/handlers';
import { testImages } from '@agentic-retail/inventory-service/testing/test-images';
import { AuditChain } from '@agentic-retail/service-kit/audit/audit-chain';
import { createService } from '@agentic-retail/service-kit/create-service';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { createLogger } from '@agentic-retail/service-kit/telemetry';
import { lambdaContext } from '@agentic-retail/service-kit/testing/lambda-context';
import { withTiming } from '@agentic-retail/service-kit/timing';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { allChecks } from './checks/all-checks.ts';
import { closeBooks } from './close-books.ts';
import { drawOpening } from './draw-opening.ts';
import { type Items, readTables } from './ground/read-tables.ts';
import { drawCast } from './people/draw-cast.ts';
import { emptyJournal } from './people/journal.ts';
import type { Surroundings } from './people/surroundings.ts';
import { standAtBoundary } from './playing/engine-boundary.ts';
import { Functions } from './playing/functions.ts';
import { Messenger } from './playing/messenger.ts';
import { readBooks } from './playing/read-books.ts';
import { scheduledTasks } from './playing/scheduled-tasks.ts';
import { Scheduler } from './playing/scheduler.ts';
import { Trace } from './playing/trace.ts';
import { watchPrices } from './playing/watch-prices.ts';
import { bestsellers, stockShop } from './stock-shop.ts';

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
  readonly largeSales: number;
  /** What is wrong; nothing should be. */
  readonly complaints: readonly string[];
  /** All that stands in the tables now. */
  readonly left: Items;
}

/** Lets a shop run for a while, with all that can go wrong, and looks whether its books are right. */
export async function play(options: PlayOptions): Promise<Played> {
  const { seed, engine, tables, plant, keepTrace } = options;
  const draw = new Draw(seed);
  const opening = drawOpening(draw);
  const { opensAt, isLarge } = opening;
  const scheduler = new Scheduler(draw, opensAt);
  const trace = new Trace(keepTrace);
  const journal = emptyJournal();
  const direct = createDynamoClient(engine);
  const client = createDynamoClient(engine);
  plant?.(client, tables);
  const complain = (words: string) => journal.complaints.push(words);
  const carriedOut = watchPrices(direct, tables, complain);
  standAtBoundary(client, { scheduler, draw, trace, faultRate, carriedOut });

  const nowMs = scheduler.timing.wallClock;
  const now = () => new Date(nowMs()).toISOString();
  const shop = { images: testImages, now };
  const inventory = createInventory(client, tables, shop);
  const audit = new AuditChain(client, tables.auditLog);
  const logger = createLogger();
  logger.setLogLevel('SILENT');
  const handler = createService<'inventory'>(createHandlers(inventory), logger, { audit });
  try {
    const { products, settings } = await withTiming(scheduler.timing, () =>
      stockShop(createInventory(direct, tables, shop), draw, opening),
    );
    const functions = new Functions(scheduler, draw, trace);
    const messenger = new Messenger(handler, { functions, scheduler, draw, journal });
    const around: Surroundings = {
      messenger,
      draw,
      journal,
      nowMs,
      pause: scheduler.timing.pause,
      settings,
      products,
      skus: bestsellers,
      requestIds: [],
      invoiceNumbers: new Set(),
    };
    const tasks = scheduledTasks({ client, tables, inventory, handler, logger, draw, nowMs });
    const work = Promise.all(drawCast(around, { isLarge, functions, tasks }));
    const steps = await scheduler.run();
    await work;
    const firstDay = addDays(now().slice(0, 'yyyy-mm-dd'.length), -3);
    const askForMore = () => tasks['sweep-restock'](lambdaContext);
    await closeBooks(inventory, audit, scheduler, firstDay, askForMore, complain);
    const left = await readTables(direct, tables);
    const books = readBooks(left, await verifyChain(direct, tables.auditLog));
    const complaints = allChecks(books, journal, { products, settings });
    const largeSales = books.sales.filter(({ line_parts = 0 }) => line_parts > 0).length;
    const { length: sales } = books.sales;
    return { trace: trace.digest(), steps, sales, largeSales, complaints, left };
  } finally {
    direct.destroy();
    client.destroy();
  }
}
