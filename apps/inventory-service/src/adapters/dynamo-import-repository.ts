import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ImportGround, ImportRepository } from '../ports/import-repository.ts';
import { batchRead } from './batch-read.ts';
import { logChange } from './move-stock.ts';
import { fromProductItem, type ProductItem } from './product-item.ts';
import type { Tables } from './tables.ts';

/** Files that a product remembers: a request that was on its way for long must not set it again. */
const filesKept = 20;

/** What imports need of the tables of the catalogue; the file that set a stock stands in the product. */
export class DynamoImportRepository implements ImportRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async ground(skus: readonly string[]): Promise<ReadonlyMap<string, ImportGround>> {
    if (skus.length === 0) return new Map();
    const { products } = this.#tables;
    const found = await batchRead(this.#client, {
      [products]: skus.map((sku) => ({ sku })),
    });
    const items = found.in<ProductItem>(products);
    return new Map(
      items.map((item) => [
        item.sku,
        { product: fromProductItem(item), stockSetBy: filesOf(item) },
      ]),
    );
  }

  async ownersOf(barcodes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const owners = new Map<string, string>();
    const table = this.#tables.barcodes;
    const found = await batchRead(this.#client, {
      [table]: barcodes.map((barcode) => ({ barcode })),
    });
    for (const { barcode, sku } of found.in<{ readonly barcode: string; readonly sku: string }>(
      table,
    ))
      owners.set(barcode, sku);
    return owners;
  }

  async setStock(
    { product: { sku, stockQuantity }, stockSetBy }: ImportGround,
    importId: string,
    change: StockChange | undefined,
  ): Promise<boolean> {
    const written = await conditionalWrite(this.#client, [
      {
        Update: {
          TableName: this.#tables.products,
          Key: { sku },
          UpdateExpression: 'SET stock_quantity = stock_quantity + :change, stock_set_by = :files',
          // Exactly as it was read: what is sold meanwhile makes this wait, never the till.
          ConditionExpression: `stock_quantity = :read AND ${isSetBy(stockSetBy)}`,
          ExpressionAttributeValues: {
            ':change': change?.quantityChange ?? 0,
            ':read': stockQuantity,
            ':files': [importId, ...stockSetBy].slice(0, filesKept),
            ...(stockSetBy.length > 0 && { ':before': stockSetBy }),
            ...(stockSetBy.length === 1 && { ':only': stockSetBy[0] }),
          },
        },
      },
      ...(change ? [logChange(this.#tables, change)] : []),
    ]);
    return written.ok;
  }
}

function filesOf({ stock_set_by: files = [] }: ProductItem): readonly string[] {
  return typeof files === 'string' ? [files] : files;
}

/** A single file may stand there by itself, as it did before products remembered more than one. */
function isSetBy({ length }: readonly string[]): string {
  if (length === 0) return 'attribute_not_exists(stock_set_by)';
  return length === 1 ? 'stock_set_by IN (:before, :only)' : 'stock_set_by = :before';
}
