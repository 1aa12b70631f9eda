import type { RefundDraft } from '@agentic-retail/domain/refund/draft-refund';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import { takingsOfRefund } from '@agentic-retail/domain/register/takings';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type {
  RecordedRefund,
  RefundNotRecorded,
  RefundRepository,
} from '../ports/refund-repository.ts';
import { batchRead } from './batch-read.ts';
import { countInSession, type RegisterItem } from './cash-session-item.ts';
import { documentIdOf } from './document-id.ts';
import { fitPage } from './fit-page.ts';
import { LINES_PER_PART, toPartItems } from './line-part-item.ts';
import { putPart, readLines } from './line-parts.ts';
import { logChange, moveStock } from './move-stock.ts';
import { toPendingRefundItem } from './pending-refund-item.ts';
import { type Partition, pageOf, queryPage } from './query-page.ts';
import { fromRefundItem, type RefundItem, refundKey, toRefundItem } from './refund-item.ts';
import { fromShopItem, type ShopItem, shopKey } from './shop-item.ts';
import type { Tables } from './tables.ts';
import { fromTransactionItem, type TransactionItem, transactionKey } from './transaction-item.ts';

/**
 * Refunds in DynamoDB: one transaction writes refund and sale, for what comes back its stock and its
 * log, and what the refund takes out of the register's cash session. Of a refund of many lines it
 * writes what is to come back instead; see `DynamoLargeRefundRepository`.
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
      [refunds]: [refundKey(refundId)],
      [transactions]: [transactionKey(saleId)],
      [registers]: [{ register_id: registerId }],
      [settings]: [shopKey],
    });
    const [recorded] = found.in<RefundItem>(refunds);
    const [sale] = found.in<TransactionItem>(transactions);
    const [register] = found.in<RegisterItem>(registers);
    const [shop] = found.in<ShopItem>(settings);
    return {
      recorded: recorded && (await this.#whole(recorded)),
      sale: sale && (await this.#wholeSale(sale)),
      settings: fromShopItem(shop),
      sessionId: register?.open_session_id,
    };
  }

  async record(
    draft: RefundDraft,
    fingerprint: string,
  ): Promise<Result<'whole' | 'goods-to-follow', RefundNotRecorded>> {
    const { refund, sale, stockChanges } = draft;
    const isLarge = refund.lines.length > LINES_PER_PART;
    const item = toRefundItem({ refund, fingerprint });
    const given = isLarge ? this.#inParts(item, refund) : this.#atOnce(item, stockChanges);
    const { sessionId } = refund;
    const missing = isLarge ? await this.#missingProduct(stockChanges) : undefined;
    if (missing !== undefined) return fail({ reason: 'no-such-product', sku: missing });
    const written = await conditionalWrite(this.#client, [
      ...given,
      this.#changeSale(sale),
      ...(sessionId === undefined
        ? []
        : [countInSession(this.#tables, sessionId, 'refunds', takingsOfRefund(refund))]),
      this.#auditOf(refund),
    ]);
    if (written.ok) return ok(isLarge ? 'goods-to-follow' : 'whole');
    // The refund comes first; of a small one the products follow in order.
    const failed = written.error.map(({ index }) =>
      isLarge ? undefined : stockChanges[index - 1],
    );
    const [unknown] = failed.every((change) => change !== undefined) ? failed : [];
    return fail(
      unknown ? { reason: 'no-such-product', sku: unknown.sku } : { reason: 'ground-changed' },
    );
  }

  #atOnce(item: RefundItem, stockChanges: readonly StockChange[]): TransactItem[] {
    return [
      this.#putRefund(item),
      ...stockChanges.map((change) => moveStock(this.#tables, change)),
      ...stockChanges.map((change) => logChange(this.#tables, change)),
    ];
  }

  /** All of the refund but what it does to the shelf, which follows part by part. */
  #inParts({ lines, ...item }: RefundItem, refund: Refund): TransactItem[] {
    const id = documentIdOf('refund', refund.id);
    const parts = toPartItems({ id, attempt: refund.id }, lines);
    return [
      this.#putRefund({ ...item, lines: [], line_parts: parts.length }),
      putPart(this.#tables, toPendingRefundItem(refund)),
      ...parts.map((part) => putPart(this.#tables, part)),
    ];
  }

  #putRefund(Item: RefundItem): TransactItem {
    return {
      Put: {
        TableName: this.#tables.refunds,
        Item,
        ConditionExpression: 'attribute_not_exists(refund_id)',
      },
    };
  }

  /** Once it is given nothing may be in the way of putting its goods back. */
  async #missingProduct(stockChanges: readonly StockChange[]): Promise<string | undefined> {
    const { products } = this.#tables;
    const keys = stockChanges.map(({ sku }) => ({ sku }));
    const found = await batchRead(this.#client, { [products]: keys });
    const there = new Set(found.in<{ readonly sku: string }>(products).map(({ sku }) => sku));
    return stockChanges.find(({ sku }) => !there.has(sku))?.sku;
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

  listOfSale(saleId: string, page: PageRequest) {
    const partition = { index: 'transaction-index', name: 'transaction_id', value: saleId };
    return this.#list(partition, page);
  }

  listDay(date: string, page: PageRequest) {
    const partition = { index: 'date-index', name: 'date', value: date, isDescending: true };
    return this.#list(partition, page);
  }

  async #list(
    of: Omit<Partition, 'table' | 'otherKeys'>,
    page: PageRequest,
  ): Promise<Result<Page<Refund>, InvalidRequest>> {
    const table = this.#tables.refunds;
    const partition = { ...of, table, otherKeys: ['timestamp', 'refund_id'] };
    const read = await queryPage<RefundItem>(this.#client, partition, page);
    if (!read.ok) return read;
    const { items, nextCursor } = fitPage(read.value, partition);
    const whole = await Promise.all(items.map((item) => this.#whole(item)));
    return ok(
      pageOf(
        whole.map(({ refund }) => refund),
        nextCursor,
      ),
    );
  }

  async #whole(item: RefundItem): Promise<RecordedRefund> {
    const document = { kind: 'refund', id: item.refund_id } as const;
    const lines = await readLines(this.#client, this.#tables, document, item);
    return fromRefundItem({ ...item, lines });
  }

  async #wholeSale(item: TransactionItem): Promise<Transaction> {
    const document = { kind: 'sale', id: item.transaction_id } as const;
    const lines = await readLines(this.#client, this.#tables, document, item);
    return fromTransactionItem({ ...item, lines }).transaction;
  }
}
