import { randomBytes, randomInt } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { rawClient } from './raw-client.ts';
import { type LoadResult, runLoad } from './run-load.ts';
import { type ShopUnderTest, startShopUnderTest } from './shop-under-test.ts';
import { median } from './statistics.ts';

const products = 200;
const linesPerCart = 5;
const terminalCounts = [1, 8, 32];
const rounds = 3;
const roundMs = 4_000;

export interface CheckoutFigures {
  readonly terminals: number;
  readonly checkouts: LoadResult;
  readonly writes: LoadResult;
  /** Checkouts per second over raw writes per second: the median of the rounds' ratios. */
  readonly ratio: number;
}

/**
 * Complete checkouts through the laptop stack, and the same writes sent straight to its engine, in
 * turns: both have the same machine, engine, file and tables.
 */
export async function measureCheckouts(report: (line: string) => void): Promise<CheckoutFigures[]> {
  const shop = await startShopUnderTest();
  const raw = rawClient(shop.dynamoEndpoint);
  try {
    await stockProducts(shop);
    const checkout = (terminal: number) => completeOne(shop, terminal);
    const write = await rawWriteOf(shop, raw);
    await runLoad(8, 2_000, checkout);
    await runLoad(8, 2_000, write);
    const figures: CheckoutFigures[] = [];
    for (const terminals of terminalCounts) {
      const pairs: { checkouts: LoadResult; writes: LoadResult }[] = [];
      for (let round = 0; round < rounds; round++) {
        report(`${terminals} terminals, round ${round + 1} of ${rounds}`);
        const checkouts = await runLoad(terminals, roundMs, checkout);
        const writes = await runLoad(terminals, roundMs, write);
        pairs.push({ checkouts, writes });
      }
      figures.push({
        terminals,
        checkouts: middle(pairs.map((pair) => pair.checkouts)),
        writes: middle(pairs.map((pair) => pair.writes)),
        ratio: median(pairs.map(({ checkouts, writes }) => checkouts.perSecond / writes.perSecond)),
      });
    }
    return figures;
  } finally {
    raw.destroy();
    await shop.stop();
  }
}

function middle(results: readonly LoadResult[]): LoadResult {
  return {
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    p50Ms: median(results.map(({ p50Ms }) => p50Ms)),
    p95Ms: median(results.map(({ p95Ms }) => p95Ms)),
  };
}

function skuOf(index: number): string {
  return `BENCH-${index}`;
}

async function stockProducts({ client }: ShopUnderTest): Promise<void> {
  for (let index = 0; index < products; index++) {
    const created = await client.createProduct({
      body: {
        sku: skuOf(index),
        name: `Bench product ${index}`,
        category: 'Bench',
        price: 100,
        stockQuantity: 100_000_000,
      },
    });
    if (!created.ok) throw new Error(JSON.stringify(created.error));
  }
}

/** So many different products, drawn at random. */
function drawSkus(): string[] {
  const drawn = new Set<string>();
  while (drawn.size < linesPerCart) drawn.add(skuOf(randomInt(products)));
  return [...drawn];
}

function newSaleId(): string {
  return makeSaleId(Date.now(), randomBytes(10));
}

async function completeOne({ client }: ShopUnderTest, terminal: number): Promise<void> {
  const total = linesPerCart * 100;
  const sold = await client.completeSale({
    body: {
      id: newSaleId(),
      registerId: `till-${terminal + 1}`,
      lines: drawSkus().map((sku) => ({ sku, quantity: 1 })),
      payments: [{ method: 'cash', amount: total, tendered: total }],
      expectedTotal: total,
    },
  });
  if (!sold.ok) throw new Error(JSON.stringify(sold.error));
}

/** Reads back one checkout and repeats what it wrote, each time under a new id. */
async function rawWriteOf(
  shop: ShopUnderTest,
  raw: DynamoDBDocumentClient,
): Promise<(terminal: number) => Promise<void>> {
  const tableNames = tableNamesOf('dev');
  const skus = drawSkus();
  const id = newSaleId();
  const total = linesPerCart * 100;
  const sold = await shop.client.completeSale({
    body: {
      id,
      registerId: 'till-1',
      lines: skus.map((sku) => ({ sku, quantity: 1 })),
      payments: [{ method: 'cash', amount: total, tendered: total }],
      expectedTotal: total,
    },
  });
  if (!sold.ok) throw new Error(JSON.stringify(sold.error));
  const read = (table: string, Key: Record<string, string>) =>
    raw.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  const { Item: sale } = await read(tableNames.transactions, {
    transaction_id: id,
    timestamp: saleTime(id),
  });
  const { Item: entry } = await read(tableNames.inventoryLogs, {
    log_id: `${id}#${skus[0]}`,
    timestamp: saleTime(id),
  });
  if (!sale || !entry) throw new Error('the sale to repeat is not in the tables');

  return async (terminal) => {
    const key = newSaleId();
    const timestamp = saleTime(key);
    const drawn = drawSkus();
    await raw.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: tableNames.transactions,
              Item: { ...sale, transaction_id: key, timestamp },
              ConditionExpression: 'attribute_not_exists(transaction_id)',
            },
          },
          {
            Update: {
              TableName: tableNames.registers,
              Key: { register_id: `raw-${terminal + 1}` },
              UpdateExpression: 'ADD last_receipt :one',
              ConditionExpression: 'attribute_not_exists(open_session_id)',
              ExpressionAttributeValues: { ':one': 1 },
            },
          },
          ...drawn.map((sku) => ({
            Update: {
              TableName: tableNames.products,
              Key: { sku },
              UpdateExpression: 'SET stock_quantity = stock_quantity - :quantity',
              ConditionExpression: 'version = :version AND stock_quantity >= :quantity',
              ExpressionAttributeValues: { ':quantity': 1, ':version': 1 },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
            },
          })),
          ...drawn.map((sku) => ({
            Put: {
              TableName: tableNames.inventoryLogs,
              Item: { ...entry, log_id: `${key}#${sku}`, product_sku: sku, timestamp },
            },
          })),
        ],
      }),
    );
  };
}
