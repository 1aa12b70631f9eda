import { ok } from '@agentic-retail/domain/result';
import { cursorOf, keyOf, refuseForeignCursor } from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { StockLog } from '../ports/stock-log.ts';
import { fromStockChangeItem, type StockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';

/** The stock log in DynamoDB; a cursor also carries the stock at which the page before ended. */
export class DynamoStockLog implements StockLog {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Pick<Tables, 'inventoryLogs'>;

  constructor(client: DynamoDBDocumentClient, tables: Pick<Tables, 'inventoryLogs'>) {
    this.#client = client;
    this.#tables = tables;
  }

  async list(
    sku: string,
    stockNow: number,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) {
    const attributes = ['product_sku', 'timestamp', 'log_id', 'stock_after'];
    const position = keyOf(page.cursor, attributes, { product_sku: sku });
    if (!position.ok) return position;
    const { stock_after: stockAfter = stockNow, ...startKey } = position.value ?? {};
    const read = await refuseForeignCursor(page.cursor, () =>
      this.#client.send(
        new QueryCommand({
          TableName: this.#tables.inventoryLogs,
          IndexName: 'product-time-index',
          KeyConditionExpression: 'product_sku = :sku',
          ExpressionAttributeValues: { ':sku': sku },
          ScanIndexForward: false,
          Limit: page.limit,
          ...(page.cursor !== undefined && { ExclusiveStartKey: startKey }),
        }),
      ),
    );
    if (!read.ok) return read;
    const { Items = [], LastEvaluatedKey } = read.value;
    const changes = Items.map((item) => fromStockChangeItem(item as StockChangeItem));
    const stockBefore = changes.reduce(
      (stock, change) => stock - change.quantityChange,
      Number(stockAfter),
    );
    const nextCursor = cursorOf(
      LastEvaluatedKey && { ...LastEvaluatedKey, stock_after: stockBefore },
    );
    return ok({
      changes,
      stockAfter: Number(stockAfter),
      ...(nextCursor !== undefined && { nextCursor }),
    });
  }

  async soldSince(sku: string, since: string): Promise<number> {
    let sold = 0;
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const query: QueryCommand = new QueryCommand({
        TableName: this.#tables.inventoryLogs,
        IndexName: 'product-time-index',
        KeyConditionExpression: 'product_sku = :sku AND #timestamp >= :since',
        ExpressionAttributeNames: { '#timestamp': 'timestamp' },
        ExpressionAttributeValues: { ':sku': sku, ':since': since },
        ExclusiveStartKey,
      });
      const { Items = [], LastEvaluatedKey } = await this.#client.send(query);
      for (const item of Items as StockChangeItem[]) {
        const isSelling = item.reason === 'sale' || item.reason === 'refund';
        if (isSelling) sold -= item.quantity_change;
      }
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return sold;
  }

  async wasSetSince(sku: string, since: string): Promise<boolean> {
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const query: QueryCommand = new QueryCommand({
        TableName: this.#tables.inventoryLogs,
        IndexName: 'product-time-index',
        KeyConditionExpression: 'product_sku = :sku AND #timestamp > :since',
        FilterExpression: 'reason IN (:count, :import)',
        ExpressionAttributeNames: { '#timestamp': 'timestamp' },
        ExpressionAttributeValues: {
          ':sku': sku,
          ':since': since,
          ':count': 'count',
          ':import': 'import',
        },
        ExclusiveStartKey,
      });
      const { Items = [], LastEvaluatedKey } = await this.#client.send(query);
      if (Items.length > 0) return true;
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return false;
  }
}
