import type { RefundDraft } from '@agentic-retail/domain/refund/draft-refund';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import { takingsOfRefund } from '@agentic-retail/domain/register/takings';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import {
  cursorOf,
  keyOf,
  type Page,
  refuseForeignCursor,
} from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type {
  PageRequest,
  RefundNotRecorded,
  RefundRepository,
} from '../ports/refund-repository.ts';
import { batchRead } from './batch-read.ts';
import { countInSession, type RegisterItem } from './cash-session-item.ts';
import { fromRefundItem, type RefundItem, refundKey, toRefundItem } from './refund-item.ts';
import { fromShopItem, type ShopItem, shopKey } from './shop-item.ts';
import { toStockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';
import { fromTransactionItem, type TransactionItem, transactionKey } from './transaction-item.ts';

/**
 * Refunds in DynamoDB: one transaction writes refund and sale, for what comes back its stock and its
 * log, and what the refund takes out of the register's cash session.
 */
export class DynamoRefundRepository implements RefundRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async readGround(saleId: string, refundId: string, registerId: string) {
    const { refunds, transactions, settings, registers } = this.#tables;
    const found = await batchRead(this.#client, {
      [refunds]: { Keys: [refundKey(refundId)], ConsistentRead: true },
      [transactions]: { Keys: [transactionKey(saleId)], ConsistentRead: true },
      [registers]: { Keys: [{ register_id: registerId }], ConsistentRead: true },
      [settings]: { Keys: [shopKey], ConsistentRead: true },
    });
    const [recorded] = (found.get(refunds) ?? []) as unknown as RefundItem[];
    const [sale] = (found.get(transactions) ?? []) as unknown as TransactionItem[];
    const [register] = (found.get(registers) ?? []) as unknown as RegisterItem[];
    const [shop] = (found.get(settings) ?? []) as unknown as ShopItem[];
    return {
      recorded: recorded && fromRefundItem(recorded),
      sale: sale && fromTransactionItem(sale).transaction,
      settings: fromShopItem(shop),
      sessionId: register?.open_session_id,
    };
  }

  async record(draft: RefundDraft, fingerprint: string): Promise<Result<void, RefundNotRecorded>> {
    const { refund, sale, stockChanges } = draft;
    const { sessionId } = refund;
    const written = await conditionalWrite(this.#client, [
      {
        Put: {
          TableName: this.#tables.refunds,
          Item: toRefundItem({ refund, fingerprint }),
          ConditionExpression: 'attribute_not_exists(refund_id)',
        },
      },
      this.#changeSale(sale),
      ...stockChanges.map((change) => this.#putBack(change)),
      ...stockChanges.map((change) => ({
        Put: { TableName: this.#tables.inventoryLogs, Item: toStockChangeItem(change) },
      })),
      ...(sessionId === undefined
        ? []
        : [countInSession(this.#tables, sessionId, 'refunds', takingsOfRefund(refund))]),
      this.#auditOf(refund),
    ]);
    if (written.ok) return written;
    // Refund and sale come first, then the products in order; session and audit come last.
    const failed = written.error.map(({ index }) => stockChanges[index - 2]);
    const [missing] = failed.every((change) => change !== undefined) ? failed : [];
    return fail(
      missing ? { reason: 'no-such-product', sku: missing.sku } : { reason: 'ground-changed' },
    );
  }

  #auditOf({ id, transactionId, total, registerId, lines, payouts }: Refund): TransactItem {
    const given = lines.map(({ sku, quantity, backToStock }) => ({ sku, quantity, backToStock }));
    const after = { refundId: id, registerId, total, lines: given, payouts };
    return auditWrite(this.#tables.auditLog, {
      kind: 'refund-given',
      subject: transactionId,
      after,
    });
  }

  /**
   * What is left of a sale follows from its refunds alone, so as long as there are exactly as many
   * as when this one was drafted, there is as much left as it was drafted on.
   */
  #changeSale({ id, status, refunded }: Transaction): TransactItem {
    const before = (refunded?.count ?? 0) - 1;
    return {
      Update: {
        TableName: this.#tables.transactions,
        Key: transactionKey(id),
        UpdateExpression: 'SET refunded = :refunded, #status = :status',
        ConditionExpression:
          before === 0
            ? 'attribute_exists(transaction_id) AND attribute_not_exists(refunded)'
            : 'refunded.#count = :before',
        ExpressionAttributeNames: {
          '#status': 'status',
          ...(before > 0 && { '#count': 'count' }),
        },
        ExpressionAttributeValues: {
          ':refunded': refunded,
          ':status': status,
          ...(before > 0 && { ':before': before }),
        },
      },
    };
  }

  #putBack({ sku, quantityChange }: StockChange): TransactItem {
    return {
      Update: {
        TableName: this.#tables.products,
        Key: { sku },
        UpdateExpression: 'SET stock_quantity = stock_quantity + :quantity',
        ConditionExpression: 'attribute_exists(sku)',
        ExpressionAttributeValues: { ':quantity': quantityChange },
      },
    };
  }

  listOfSale(saleId: string, page: PageRequest) {
    return this.#list('transaction-index', { transaction_id: saleId }, true, page);
  }

  listDay(date: string, page: PageRequest) {
    return this.#list('date-index', { date }, false, page);
  }

  async #list(
    IndexName: string,
    partition: Readonly<Record<string, string>>,
    isOldestFirst: boolean,
    { limit, cursor }: PageRequest,
  ): Promise<Result<Page<Refund>, InvalidRequest>> {
    const [[name = '', value] = []] = Object.entries(partition);
    const start = keyOf(cursor, [name, 'timestamp', 'refund_id'], partition);
    if (!start.ok) return start;
    const read = await refuseForeignCursor(cursor, () =>
      this.#client.send(
        new QueryCommand({
          TableName: this.#tables.refunds,
          IndexName,
          KeyConditionExpression: '#partition = :partition',
          ExpressionAttributeNames: { '#partition': name },
          ExpressionAttributeValues: { ':partition': value },
          ScanIndexForward: isOldestFirst,
          Limit: limit,
          ExclusiveStartKey: start.value,
        }),
      ),
    );
    if (!read.ok) return read;
    const { Items = [], LastEvaluatedKey } = read.value;
    const nextCursor = cursorOf(LastEvaluatedKey);
    return ok({
      items: Items.map((item) => fromRefundItem(item as RefundItem).refund),
      ...(nextCursor !== undefined && { nextCursor }),
    });
  }
}
