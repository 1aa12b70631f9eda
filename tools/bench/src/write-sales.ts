import { randomBytes } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import { BatchWriteCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { ShopUnderTest } from './shop-under-test.ts';

const perBatch = 25;
const atOnce = 4;
const openFromHour = 9;
const openHours = 8;

/**
 * Writes sales of the past straight into the engine, each as the service writes one: selling so many
 * would take an hour.
 *
 * @param dateOf the day (YYYY-MM-DD) of the sale at an index
 */
export async function writeSales(
  shop: ShopUnderTest,
  raw: DynamoDBDocumentClient,
  count: number,
  dateOf: (index: number) => string,
): Promise<void> {
  const TableName = tableNamesOf('dev').transactions;
  const sale = await sellOnce(shop, raw, TableName);
  const batches = Array.from({ length: Math.ceil(count / perBatch) }, (_, batch) => batch).values();
  async function writeRest(): Promise<void> {
    for (const batch of batches) {
      const first = batch * perBatch;
      const size = Math.min(perBatch, count - first);
      const puts = Array.from({ length: size }, (_, at) => {
        const date = dateOf(first + at);
        const hour = openFromHour + ((first + at) % openHours);
        const id = makeSaleId(Date.parse(date) + hour * 3_600_000, randomBytes(10));
        const Item = { ...sale, transaction_id: id, timestamp: saleTime(id), date };
        return { PutRequest: { Item } };
      });
      await raw.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writeRest));
}

/** Sells two products of the demo shop, and reads how that stands in the table. */
async function sellOnce(
  { client }: ShopUnderTest,
  raw: DynamoDBDocumentClient,
  TableName: string,
): Promise<Record<string, unknown>> {
  const found = await client.listProducts({ query: { category: 'Bakery' } });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const products = found.value.items.filter(({ stockQuantity }) => stockQuantity >= 5).slice(0, 2);
  const total = products.reduce((sum, { price }) => sum + price, 0);
  const id = makeSaleId(Date.now(), randomBytes(10));
  const sold = await client.completeSale({
    body: {
      id,
      registerId: 'bench',
      lines: products.map(({ sku }) => ({ sku, quantity: 1 })),
      payments: [{ method: 'cash', amount: total, tendered: total }],
      expectedTotal: total,
    },
  });
  if (!sold.ok) throw new Error(JSON.stringify(sold.error));
  const Key = { transaction_id: id, timestamp: saleTime(id) };
  const { Item } = await raw.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  if (!Item) throw new Error('the sale is not in the table');
  return Item;
}
