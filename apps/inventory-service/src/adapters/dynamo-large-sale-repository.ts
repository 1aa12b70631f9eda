import { randomUUID } from 'node:crypto';
import { addShortages } from '@agentic-retail/domain/offline/add-shortages';
import type { StockConflict } from '@agentic-retail/domain/offline/sale-conflict';
import type { Product } from '@agentic-retail/domain/product/product';
import { takingsOfSale } from '@agentic-retail/domain/register/takings';
import { asBooked } from '@agentic-retail/domain/sale/as-booked';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import { type StockChange, stockChangeId } from '@agentic-retail/domain/stock/stock-change';
import { attemptMs } from '@agentic-retail/service-kit/client-timing';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { Patience } from '@agentic-retail/service-kit/patience';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { LargeSaleRepository, PendingSale, SalePart } from '../ports/large-sale-repository.ts';
import { consumeApproval, releaseApproval } from './approval-item.ts';
import { batchRead } from './batch-read.ts';
import { countInSession, type RegisterItem } from './cash-session-item.ts';
import { hadNamedSession } from './had-named-session.ts';
import { HEAD, toPartItems } from './line-part-item.ts';
import { listPendingDocuments, movePart, putPart, readParts } from './line-parts.ts';
import { logChange, moveStock } from './move-stock.ts';
import { numberReceipt } from './number-receipt.ts';
import { offlineWrites } from './offline-writes.ts';
import {
  fromPendingSaleItem,
  type PendingSaleItem,
  toPendingSaleItem,
} from './pending-sale-item.ts';
import { fromShopItem, type ShopItem, shopKey } from './shop-item.ts';
import type { Tables } from './tables.ts';
import { takeOfflinePart } from './take-offline-part.ts';
import { takeStock } from './take-stock.ts';
import { fromTransactionItem, toLineItem, toTransactionItem } from './transaction-item.ts';

/**
 * Large sales in DynamoDB. A head with all but the lines, and the lines in parts, are written at
 * once; then each part takes its stock; the last write makes the sale of the head.
 */
export class DynamoLargeSaleRepository implements LargeSaleRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async begin(
    { transaction }: SaleDraft,
    fingerprint: string,
    products: ReadonlyMap<string, Product>,
  ): Promise<boolean> {
    const { id, approval, lines } = transaction;
    const attempt = randomUUID();
    const parts = toPartItems(
      { id, attempt },
      lines.map(toLineItem),
      (sku) => products.get(sku)?.version ?? 0,
    );
    const head = toPendingSaleItem({ transaction, fingerprint }, attempt, parts.length);
    const written = await conditionalWrite(this.#client, [
      putPart(this.#tables, head),
      ...parts.map((part) => putPart(this.#tables, part)),
      ...(approval === undefined ? [] : [consumeApproval(this.#tables, approval.id, id)]),
    ]);
    return written.ok;
  }

  async find(id: string): Promise<PendingSale | undefined> {
    const { head, parts } = await readParts<PendingSaleItem>(this.#client, this.#tables, id);
    return head && fromPendingSaleItem(head, parts);
  }

  async take(sale: PendingSale, part: SalePart): Promise<boolean> {
    if (sale.hasHappened) {
      const { id: document_id, attempt } = sale;
      const { number, state, takes } = part;
      const changes = takes.map((take) => taking(sale, take));
      const item = { document_id, part: number, attempt, state };
      await takeOfflinePart(this.#client, this.#tables, item, takes, changes);
      return true;
    }
    const written = await conditionalWrite(this.#client, [
      this.#movePart(sale, part, 'done'),
      ...part.takes.map((take) => takeStock(this.#tables, take)),
      ...part.takes.map((take) => logChange(this.#tables, taking(sale, take))),
    ]);
    return written.ok || written.error.some(({ index }) => index === 0);
  }

  async complete(pending: PendingSale): Promise<boolean> {
    const { id, attempt, registerId } = pending;
    const { registers, settings } = this.#tables;
    const head = await this.#get<PendingSaleItem>(this.#tables.lineParts, {
      document_id: id,
      part: HEAD,
    });
    if (head?.attempt !== attempt) return true;
    const { transaction, fingerprint } = fromTransactionItem(head.sale);
    const draft = pending.hasHappened
      ? addShortages(transaction, await this.#shortagesOf(id))
      : transaction;
    const patience = new Patience(attemptMs);
    for (;;) {
      const key = { register_id: registerId };
      const found = await batchRead(this.#client, { [registers]: [key], [settings]: [shopKey] });
      const [register = key] = found.in<RegisterItem>(registers);
      const { open_session_id: sessionId, last_receipt: lastReceipt = 0 }: RegisterItem = register;
      const { requiresCashSession: requiresSession } = fromShopItem(
        found.in<ShopItem>(settings)[0],
      );
      const number = receiptNumber(registerId, lastReceipt + 1);
      const hadNamed = await hadNamedSession(this.#client, this.#tables, draft, sessionId);
      const sale = asBooked(draft, {
        receiptNumber: number,
        sessionId,
        hadNamed,
        requiresSession,
      });
      const written = await conditionalWrite(this.#client, [
        this.#deleteHead(pending),
        {
          Put: {
            TableName: this.#tables.transactions,
            Item: {
              ...toTransactionItem({ transaction: sale, fingerprint }),
              line_parts: head.sale.line_parts,
            },
            ConditionExpression: 'attribute_not_exists(transaction_id)',
          },
        },
        numberReceipt(this.#tables, register),
        ...(sessionId === undefined
          ? []
          : [countInSession(this.#tables, sessionId, 'sales', takingsOfSale(sale))]),
        ...offlineWrites(this.#tables, sale),
      ]);
      if (written.ok) return true;
      const failed = written.error.map(({ index }) => index);
      // Somebody else has ended it, one way or the other.
      if (failed.includes(0)) return true;
      if (failed.includes(1)) return false;
      await patience.waitForTurn(`sale ${id}: its register changed meanwhile`);
    }
  }

  async #shortagesOf(id: string): Promise<StockConflict['lines']> {
    const { parts } = await readParts<PendingSaleItem>(this.#client, this.#tables, id);
    return parts.flatMap(({ short = [] }) => short);
  }

  async giveUp({ id, attempt }: PendingSale): Promise<void> {
    await conditionalWrite(this.#client, [
      {
        Update: {
          TableName: this.#tables.lineParts,
          Key: { document_id: id, part: HEAD },
          UpdateExpression: 'SET #state = :undoing',
          ConditionExpression: 'attempt = :attempt',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':attempt': attempt, ':undoing': 'undoing' },
        },
      },
    ]);
  }

  async undo(sale: PendingSale, part: SalePart, at: string): Promise<void> {
    const back = (part.state === 'done' ? part.takes : []).map((take): StockChange => {
      const taken = taking(sale, take);
      return {
        ...taken,
        id: `${taken.id}#undone`,
        quantityChange: -taken.quantityChange,
        timestamp: at,
        note: 'The sale was not completed',
      };
    });
    await conditionalWrite(this.#client, [
      this.#movePart(sale, part, 'undone'),
      ...back.map((change) => moveStock(this.#tables, change)),
      ...back.map((change) => logChange(this.#tables, change)),
    ]);
  }

  async forget(sale: PendingSale): Promise<void> {
    const { id, parts, approvalId } = sale;
    await conditionalWrite(this.#client, [
      this.#deleteHead(sale),
      ...parts.map(({ number }) => ({
        Delete: { TableName: this.#tables.lineParts, Key: { document_id: id, part: number } },
      })),
      ...(approvalId === undefined ? [] : [releaseApproval(this.#tables, approvalId, id)]),
    ]);
  }

  listPending(before: string): Promise<readonly string[]> {
    return listPendingDocuments(this.#client, this.#tables, 'sale', before);
  }

  async #get<T>(TableName: string, Key: Record<string, string>): Promise<T | undefined> {
    const get = new GetCommand({ TableName, Key, ConsistentRead: true });
    return (await this.#client.send(get)).Item as T | undefined;
  }

  #movePart({ id, attempt }: PendingSale, { number, state }: SalePart, to: SalePart['state']) {
    return movePart(this.#tables, { document_id: id, part: number, attempt, state }, to);
  }

  /** Ends the attempt, if it still goes the same way. */
  #deleteHead({ id, attempt, state }: PendingSale): TransactItem {
    return {
      Delete: {
        TableName: this.#tables.lineParts,
        Key: { document_id: id, part: HEAD },
        ConditionExpression: 'attempt = :attempt AND #state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':attempt': attempt, ':state': state },
      },
    };
  }
}

/** The entry of the log; what an undone attempt has taken stays there under an id of its own. */
function taking(
  { id, attempt, loggedAt, cashier }: PendingSale,
  { sku, quantity }: SalePart['takes'][number],
): StockChange {
  return {
    id: `${stockChangeId(id, sku)}#${attempt}`,
    sku,
    quantityChange: -quantity,
    reason: 'sale',
    timestamp: loggedAt,
    actor: cashier,
    reference: id,
  };
}
