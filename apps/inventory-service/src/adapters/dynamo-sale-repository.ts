import type { Product } from '@agentic-retail/domain/product/product';
import { takingsOfSale } from '@agentic-retail/domain/register/takings';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import type { Shortage } from '@agentic-retail/domain/sale/sale-error';
import {
  conditionalWrite,
  type FailedCondition,
} from '@agentic-retail/service-kit/conditional-write';
import { cursorOf, keyOf, refuseForeignCursor } from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type {
  GroundOfSale,
  NotRecorded,
  RecordedSale,
  SaleRepository,
} from '../ports/sale-repository.ts';
import { type ApprovalItem, consumeApproval, fromApprovalItem } from './approval-item.ts';
import { batchRead } from './batch-read.ts';
import { countInSession, type RegisterItem } from './cash-session-item.ts';
import { fitPage } from './fit-page.ts';
import { HEAD } from './line-part-item.ts';
import { readLines } from './line-parts.ts';
import { fromProductItem, type ProductItem } from './product-item.ts';
import { fromShopItem, type ShopItem, shopKey } from './shop-item.ts';
import { toStockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';
import { takeStock } from './take-stock.ts';
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
    const { transactions, products, settings, registers, discountApprovals, lineParts } =
      this.#tables;
    const found = await batchRead(this.#client, {
      [transactions]: [transactionKey(id)],
      [lineParts]: [{ document_id: id, part: HEAD }],
      [settings]: [shopKey],
      [registers]: [{ register_id: registerId }],
      ...(approvalId !== undefined && {
        [discountApprovals]: [{ approval_id: approvalId }],
      }),
      [products]: skus.map((sku) => ({ sku })),
    });
    const [recorded] = (found.get(transactions) ?? []) as unknown as TransactionItem[];
    const [shop] = (found.get(settings) ?? []) as unknown as ShopItem[];
    const [register] = (found.get(registers) ?? []) as unknown as RegisterItem[];
    const [approval] = (found.get(discountApprovals) ?? []) as unknown as ApprovalItem[];
    const items = (found.get(products) ?? []) as unknown as ProductItem[];
    return {
      recorded: recorded && (await this.#whole(recorded)),
      isPending: (found.get(lineParts) ?? []).length > 0,
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
        takeStock(this.#tables, {
          sku: change.sku,
          quantity: -change.quantityChange,
          version: products.get(change.sku)?.version ?? 0,
        }),
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

  async find(id: string) {
    const { Item } = await this.#client.send(
      new GetCommand({
        TableName: this.#tables.transactions,
        Key: transactionKey(id),
        ConsistentRead: true,
      }),
    );
    return Item && this.#whole(Item as TransactionItem);
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
    const { fitting, cutAt } = fitPage(Items as TransactionItem[]);
    const last = cutAt && {
      date,
      timestamp: cutAt.timestamp,
      transaction_id: cutAt.transaction_id,
    };
    const nextCursor = cursorOf(last ?? LastEvaluatedKey);
    const sales = await Promise.all(fitting.map((item) => this.#whole(item)));
    return ok({
      items: sales.map(({ transaction }) => transaction),
      ...(nextCursor !== undefined && { nextCursor }),
    });
  }

  async #whole(item: TransactionItem): Promise<RecordedSale> {
    const lines = await readLines(this.#client, this.#tables, item.transaction_id, item);
    return fromTransactionItem({ ...item, lines });
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
