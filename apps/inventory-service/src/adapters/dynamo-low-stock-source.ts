import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import type { LowStockPage, LowStockSource, SweepPosition } from '../ports/low-stock-source.ts';
import { fromProductItem, type ProductItem } from './product-item.ts';
import type { Tables } from './tables.ts';

/** Products that one read looks at: few enough to leave the table to the tills. */
const productsPerRead = 1_000;

const positionKey = { setting_id: 'restock-sweep' } as const;

/** The catalogue in DynamoDB, read in pieces; where it stopped stands beside the shop's settings. */
export class DynamoLowStockSource implements LowStockSource {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Pick<Tables, 'products' | 'settings'>;

  constructor(client: DynamoDBDocumentClient, tables: Pick<Tables, 'products' | 'settings'>) {
    this.#client = client;
    this.#tables = tables;
  }

  async position(): Promise<SweepPosition | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#tables.settings, Key: positionKey, ConsistentRead: true }),
    );
    return Item?.position as SweepPosition | undefined;
  }

  async keepPosition(position: SweepPosition | undefined): Promise<void> {
    const Item = { ...positionKey, position };
    await this.#client.send(new PutCommand({ TableName: this.#tables.settings, Item }));
  }

  async read(from: SweepPosition | undefined): Promise<LowStockPage> {
    const { Items, ScannedCount, LastEvaluatedKey } = await this.#client.send(
      new ScanCommand({
        TableName: this.#tables.products,
        Limit: productsPerRead,
        ExclusiveStartKey: from === undefined ? undefined : { sku: from },
        // What is not low is left where it is; only the rest comes to the function.
        FilterExpression:
          'is_active = :yes AND stock_quantity <= reorder_threshold AND attribute_exists(supplier)',
        ExpressionAttributeValues: { ':yes': true },
      }),
    );
    const next = LastEvaluatedKey?.sku as SweepPosition | undefined;
    return {
      low: (Items ?? []).map((item) => fromProductItem(item as ProductItem)),
      lookedAt: ScannedCount ?? 0,
      ...(next !== undefined && { next }),
    };
  }
}
