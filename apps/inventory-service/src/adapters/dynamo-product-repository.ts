import { changedFields } from '@agentic-retail/domain/audit/changed-fields';
import type { Product } from '@agentic-retail/domain/product/product';
import type {
  BarcodeTaken,
  ProductNotFound,
  SkuTaken,
  VersionConflict,
} from '@agentic-retail/domain/product/product-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ProductFilter, ProductRepository } from '../ports/product-repository.ts';
import { listProductPage } from './list-product-page.ts';
import { fromProductItem, type ProductItem } from './product-item.ts';
import { barcodeChanges, putProduct, termChanges, updateDetails } from './product-writes.ts';
import { searchProductPage } from './search-product-page.ts';
import { toStockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';

/**
 * The catalogue in DynamoDB. Barcodes and search words have tables of their own, written together
 * with the product: a barcode is an item's key, so that two products can't have the same one.
 */
export class DynamoProductRepository implements ProductRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async find(sku: string): Promise<Product | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#tables.products, Key: { sku }, ConsistentRead: true }),
    );
    return Item && fromProductItem(Item as ProductItem);
  }

  async findByBarcode(barcode: string): Promise<Product | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#tables.barcodes, Key: { barcode } }),
    );
    return Item && this.find(Item.sku as string);
  }

  list(filter: ProductFilter) {
    return listProductPage(this.#client, this.#tables, filter);
  }

  search(words: readonly string[], filter: ProductFilter) {
    return searchProductPage(this.#client, this.#tables, words, filter);
  }

  async add(
    product: Product,
    openingStock: StockChange | undefined,
    importId?: string,
  ): Promise<Result<void, SkuTaken | BarcodeTaken>> {
    const barcodes = barcodeChanges(this.#tables, undefined, product);
    const written = await conditionalWrite(this.#client, [
      putProduct(this.#tables, product, importId),
      ...barcodes.map(({ write }) => write),
      ...termChanges(this.#tables, undefined, product),
      ...(openingStock
        ? [
            {
              Put: { TableName: this.#tables.inventoryLogs, Item: toStockChangeItem(openingStock) },
            },
          ]
        : []),
    ]);
    if (written.ok) return written;
    const [first] = written.error;
    const taken = first && barcodes[first.index - 1];
    return fail(
      taken
        ? { code: 'barcode-taken', barcode: taken.barcode }
        : { code: 'sku-taken', sku: product.sku },
    );
  }

  async replace(from: Product, to: Product): Promise<Result<void, VersionConflict | BarcodeTaken>> {
    const barcodes = barcodeChanges(this.#tables, from, to);
    const written = await conditionalWrite(this.#client, [
      updateDetails(this.#tables, from, to),
      ...barcodes.map(({ write }) => write),
      ...termChanges(this.#tables, from, to),
      ...this.#auditOf(from, to),
    ]);
    if (written.ok) return written;
    const [first] = written.error;
    const taken = first && barcodes[first.index - 1];
    return fail(
      taken
        ? { code: 'barcode-taken', barcode: taken.barcode }
        : { code: 'version-conflict', version: from.version },
    );
  }

  /** What decides about money is told to the owner; a new picture is not. */
  #auditOf(from: Product, to: Product): TransactItem[] {
    const changed = changedFields(moneyOf(from), moneyOf(to));
    if (!changed) return [];
    const change = { kind: 'product-changed', subject: to.sku, ...changed } as const;
    return [auditWrite(this.#tables.auditLog, change)];
  }

  async deactivate(sku: string, at: string): Promise<Result<Product, ProductNotFound>> {
    const lookedFor = sku;
    try {
      const { Attributes } = await this.#client.send(
        new UpdateCommand({
          TableName: this.#tables.products,
          Key: { sku },
          UpdateExpression: 'SET is_active = :no, updated_at = :at, version = version + :one',
          ConditionExpression: 'attribute_exists(sku)',
          ExpressionAttributeValues: { ':no': false, ':at': at, ':one': 1 },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return ok(fromProductItem(Attributes as ProductItem));
    } catch (error) {
      const isMissing = error instanceof Error && error.name === 'ConditionalCheckFailedException';
      if (isMissing) return fail({ code: 'product-not-found', lookedFor });
      throw error;
    }
  }
}

function moneyOf({ price, cost, taxClass }: Product) {
  return { price, cost, taxClass };
}
