import { fail, type Result } from '@agentic-retail/domain/result';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { NotWritten, StockRepository } from '../ports/stock-repository.ts';
import { logChange, moveStock } from './move-stock.ts';
import { fromStockChangeItem, type StockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';

/** Changes of stock in DynamoDB: one transaction writes the stock and its log entry. */
export class DynamoStockRepository implements StockRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async record(change: StockChange): Promise<Result<void, NotWritten>> {
    const written = await conditionalWrite(this.#client, [
      logChange(this.#tables, change),
      moveStock(this.#tables, change),
      this.#auditOf(change),
    ]);
    if (written.ok) return written;
    const [first] = written.error;
    if (first?.index === 0) return fail({ reason: 'recorded-before' });
    if (first?.item === undefined) return fail({ reason: 'no-such-product' });
    return fail({ reason: 'short', available: Math.max(0, Number(first.item.stock_quantity)) });
  }

  #auditOf({ id, sku, quantityChange, cause, note }: StockChange): TransactItem {
    return auditWrite(this.#tables.auditLog, {
      kind: 'stock-adjusted',
      subject: sku,
      after: { quantityChange, cause, note, stockChangeId: id },
    });
  }

  async findChange({ id, timestamp }: { readonly id: string; readonly timestamp: string }) {
    const { Item } = await this.#client.send(
      new GetCommand({
        TableName: this.#tables.inventoryLogs,
        Key: { log_id: id, timestamp },
        ConsistentRead: true,
      }),
    );
    return Item && fromStockChangeItem(Item as StockChangeItem);
  }
}
