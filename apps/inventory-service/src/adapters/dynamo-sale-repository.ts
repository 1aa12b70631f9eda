import type { Product } from '@agentic-retail/domain/product/product';
import { takingsOfSale } from '@agentic-retail/domain/register/takings';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import type { Shortage } from '@agentic-retail/domain/sale/sale-error';
import {
  conditionalWrite,
  type FailedCondition,
  type TransactItem,
} from '@agentic-retail/service-kit/conditional-write';
import { cursorOf, keyOf, refuseForeignCursor } from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { GroundOfSale, NotRecorded, SaleRepository } from '../ports/sale-repository.ts';
import { type ApprovalItem, consumeApproval, fromApprovalItem } from './approval-item.ts';
import { batchRead } from './batch-read.ts';
import { countInSession, type RegisterItem } from './cash-session-item.ts';
import { fromProductItem, type ProductItem } from './product-item.ts';
import { fromShopItem, type ShopItem, shopKey } from './shop-item.ts';
import { toStockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';
import {
  fromTransactionItem,
  type TransactionItem,
  toTransactionItem,
  transactionKey,
} from './transaction-item.ts';

/**
 * Sales in DynamoDB: one transaction writes the sale, for each product its stock and its log, and
 * what the sale brings into the register's cash session.
 */
export class DynamoSaleRepository implements SaleRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async readGround({ id, registerId, skus, approvalId }: GroundOfSale) {
    const { transactions, products, settings, registers, discountApprovals } = this.#tables;
    const found = await batchRead(this.#client, {
      [transactions]: { Keys: [transactionKey(id)], ConsistentRead: true },
      [settings]: { Keys: [shopKey], ConsistentRead: true },
      [registers]: { Keys: [{ register_id: registerId }], ConsistentRead: true },
      ...(approvalId !== undefined && {
        [discountApprovals]: { Keys: [{ approval_id: approvalId }], ConsistentRead: true },
      }),
      [products]: { Keys: skus.map((sku) => ({ sku })), ConsistentRead: true },
    });
    const [recorded] = (found.get(transactions) ?? []) as unknown as TransactionItem[];
    const [shop] = (found.get(settings) ?? []) as unknown as ShopItem[];
    const [register] = (found.get(registers) ?? []) as unknown as RegisterItem[];
    const [approval] = (found.get(discountApprovals) ?? []) as unknown as ApprovalItem[];
    const items = (found.get(products) ?? []) as unknown as ProductItem[];
    return {
      recorded: recorded && fromTransactionItem(recorded),
      settings: fromShopItem(shop),
      sessionId: register?.open_session_id,
      approval: approval
        ? fromApprovalItem(approval)
        : approvalId === undefined
          ? undefined
          : ('unknown' as const),
      products: new Map(items.map((item) => [item.sku, fromProductItem(item)])),
    };
  }

  async record(
    draft: SaleDraft,
    fingerprint: string,
    products: ReadonlyMap<string, Product>,
  ): Promise<Result<void, NotRecorded>> {
    const { transaction, stockChanges } = draft;
    const { id, sessionId, approval } = transaction;
    const written = await conditionalWrite(this.#client, [
      {
        Put: {
          TableName: this.#tables.transactions,
          Item: toTransactionItem({ transaction, fingerprint }),
          ConditionExpression: 'attribute_not_exists(transaction_id)',
        },
      },
      ...stockChanges.map((change) =>
        this.#takeStock(change.sku, -change.quantityChange, products.get(change.sku)?.version),
      ),
      ...stockChanges.map((change) => ({
        Put: { TableName: this.#tables.inventoryLogs, Item: toStockChangeItem(change) },
      })),
      ...(sessionId === undefined
        ? []
        : [countInSession(this.#tables, sessionId, 'sales', takingsOfSale(transaction))]),
      ...(approval === undefined ? [] : [consumeApproval(this.#tables, approval.id, id)]),
    ]);
    return written.ok ? written : fail(whyNot(draft, products, written.error));
  }

  /** Takes units off the shelf, if they are there and the product is still what was priced. */
  #takeStock(sku: string, quantity: number, version: number | undefined): TransactItem {
    return {
      Update: {
        TableName: this.#tables.products,
        Key: { sku },
        UpdateExpression: 'SET stock_quantity = stock_quantity - :quantity',
        ConditionExpression: 'version = :version AND stock_quantity >= :quantity',
        ExpressionAttributeValues: { ':quantity': quantity, ':version': version },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    };
  }

  async find(id: string) {
    const { Item } = await this.#client.send(
      new GetCommand({
        TableName: this.#tables.transactions,
        Key: transactionKey(id),
        ConsistentRead: true,
      }),
    );
    return Item && fromTransactionItem(Item as TransactionItem);
  }

  async listDay(
    date: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) {
    const start = keyOf(page.cursor, ['date', 'timestamp', 'transaction_id'], { date });
    if (!start.ok) return start;
    const read = await refuseForeignCursor(page.cursor, () =>
      this.#client.send(
        new QueryCommand({
          TableName: this.#tables.transactions,
          IndexName: 'date-index',
          KeyConditionExpression: '#date = :date',
          ExpressionAttributeNames: { '#date': 'date' },
          ExpressionAttributeValues: { ':date': date },
          ScanIndexForward: false,
          Limit: page.limit,
          ExclusiveStartKey: start.value,
        }),
      ),
    );
    if (!read.ok) return read;
    const { Items = [], LastEvaluatedKey } = read.value;
    const nextCursor = cursorOf(LastEvaluatedKey);
    return ok({
      items: Items.map((item) => fromTransactionItem(item as TransactionItem).transaction),
      ...(nextCursor !== undefined && { nextCursor }),
    });
  }
}

function whyNot(
  { transaction, stockChanges }: SaleDraft,
  products: ReadonlyMap<string, Product>,
  failed: readonly FailedCondition[],
): NotRecorded {
  if (failed.some(({ index }) => index === 0)) return { reason: 'recorded-before' };
  // Behind the log entries come the session and the approval.
  const behind = failed.find(({ index }) => index > 2 * stockChanges.length);
  if (behind !== undefined) {
    const isSession =
      transaction.sessionId !== undefined && behind.index === 2 * stockChanges.length + 1;
    return { reason: isSession ? 'session-closed' : 'approval-used' };
  }
  const shortages: Shortage[] = [];
  for (const { index, item } of failed) {
    // The first item of the write is the sale itself, then come the products in order.
    const change = stockChanges[index - 1];
    const product = change && products.get(change.sku);
    if (!product || item?.version !== product.version) return { reason: 'products-changed' };
    shortages.push({
      sku: change.sku,
      name: product.name,
      requested: -change.quantityChange,
      available: Math.max(0, Number(item.stock_quantity)),
    });
  }
  return { reason: 'short', shortages };
}
