import type { ConflictReview } from '@agentic-retail/domain/offline/conflict-review';
import { ok } from '@agentic-retail/domain/result';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import type { PageRequest } from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type {
  GroundOfSale,
  RecordedSale,
  SaleGround,
  SaleRepository,
} from '../ports/sale-repository.ts';
import { type ApprovalItem, fromApprovalItem } from './approval-item.ts';
import { batchRead } from './batch-read.ts';
import type { RegisterItem } from './cash-session-item.ts';
import { fitPage } from './fit-page.ts';
import { HEAD } from './line-part-item.ts';
import { readLines } from './line-parts.ts';
import { fromProductItem, type ProductItem } from './product-item.ts';
import { pageOf, queryPage } from './query-page.ts';
import { recordSale } from './record-sale.ts';
import { fromShopItem, type ShopItem, shopKey } from './shop-item.ts';
import type { Tables } from './tables.ts';
import { fromTransactionItem, type TransactionItem, transactionKey } from './transaction-item.ts';

/** Sales in DynamoDB; how one is written see `recordSale`. */
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
    const [recorded] = found.in<TransactionItem>(transactions);
    const [shop] = found.in<ShopItem>(settings);
    const [register] = found.in<RegisterItem>(registers);
    const [approval] = found.in<ApprovalItem>(discountApprovals);
    const items = found.in<ProductItem>(products);
    return {
      recorded: recorded && (await this.#whole(recorded)),
      isPending: found.in(lineParts).length > 0,
      settings: fromShopItem(shop),
      sessionId: register?.open_session_id,
      lastReceipt: register?.last_receipt ?? 0,
      approval: approval
        ? fromApprovalItem(approval)
        : approvalId === undefined
          ? undefined
          : ('unknown' as const),
      products: new Map(items.map((item) => [item.sku, fromProductItem(item)])),
    };
  }

  record(draft: SaleDraft, fingerprint: string, ground: SaleGround) {
    return recordSale(this.#client, this.#tables, draft, fingerprint, ground);
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

  async review({ id, conflicts = [] }: Transaction, review: ConflictReview) {
    await conditionalWrite(this.#client, [
      {
        Update: {
          TableName: this.#tables.transactions,
          Key: transactionKey(id),
          UpdateExpression: 'SET conflict_review = :review',
          ConditionExpression:
            'attribute_exists(conflicts) AND attribute_not_exists(conflict_review)',
          ExpressionAttributeValues: { ':review': review },
        },
      },
      auditWrite(this.#tables.auditLog, {
        kind: 'sale-conflicts-reviewed',
        subject: id,
        after: { conflicts: conflicts.map(({ kind }) => kind), note: review.note },
      }),
    ]);
  }

  async listDay(date: string, page: PageRequest) {
    const partition = {
      table: this.#tables.transactions,
      index: 'date-index',
      name: 'date',
      value: date,
      otherKeys: ['timestamp', 'transaction_id'],
      isDescending: true,
    };
    const read = await queryPage<TransactionItem>(this.#client, partition, page);
    if (!read.ok) return read;
    const { items, nextCursor } = fitPage(read.value, partition);
    const sales = await Promise.all(items.map((item) => this.#whole(item)));
    return ok(
      pageOf(
        sales.map(({ transaction }) => transaction),
        nextCursor,
      ),
    );
  }

  async #whole(item: TransactionItem): Promise<RecordedSale> {
    const document = { kind: 'sale', id: item.transaction_id } as const;
    const lines = await readLines(this.#client, this.#tables, document, item);
    return fromTransactionItem({ ...item, lines });
  }
}
