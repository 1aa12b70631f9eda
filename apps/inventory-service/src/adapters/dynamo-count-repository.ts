import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { CountLine, CountStatus, StockCount } from '@agentic-retail/domain/stock/stock-count';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { PageRequest } from '@agentic-retail/service-kit/read-page';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { CountClose, CountRepository } from '../ports/count-repository.ts';
import {
  type CountItem,
  type CountLineItem,
  fromCountItem,
  fromCountLineItem,
  headerSku,
  toCountItem,
  toCountLineItem,
} from './count-item.ts';
import { logChange, moveStock } from './move-stock.ts';
import { mapPage, queryPage } from './query-page.ts';
import type { Tables } from './tables.ts';

/** Of a header: nobody has counted anything there, and nobody is applying it. */
const isUntouched = 'attribute_not_exists(has_entries) AND attribute_not_exists(applying_since)';

/** Counts in DynamoDB: an item for the count, and one for each product that was counted. */
export class DynamoCountRepository implements CountRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;
  readonly #table: { readonly TableName: string };

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
    this.#table = { TableName: tables.counts };
  }

  async open(count: StockCount): Promise<boolean> {
    const ConditionExpression = 'attribute_not_exists(count_id)';
    const written = await conditionalWrite(this.#client, [
      { Put: { ...this.#table, Item: toCountItem(count), ConditionExpression } },
    ]);
    return written.ok;
  }

  async find(id: string): Promise<StockCount | undefined> {
    const item = await this.#get({ count_id: id, sku: headerSku });
    return item && fromCountItem(item as CountItem);
  }

  async findLine(id: string, sku: string): Promise<CountLine | undefined> {
    const item = await this.#get({ count_id: id, sku });
    return item && fromCountLineItem(item as CountLineItem);
  }

  async #get(Key: { count_id: string; sku: string }): Promise<object | undefined> {
    const get = new GetCommand({ ...this.#table, Key, ConsistentRead: true });
    return (await this.#client.send(get)).Item;
  }

  async list(status: CountStatus, page: PageRequest) {
    const partition = {
      table: this.#table.TableName,
      index: 'status-index',
      name: 'status',
      value: status,
      otherKeys: ['opened_at', 'count_id', 'sku'],
      isDescending: true,
    };
    const read = await queryPage<CountItem>(this.#client, partition, page);
    return read.ok ? ok(mapPage(read.value, fromCountItem)) : read;
  }

  async listUntouchedOfSales(before: string): Promise<readonly StockCount[]> {
    const counts: StockCount[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const query: QueryCommand = new QueryCommand({
        ...this.#table,
        IndexName: 'status-index',
        KeyConditionExpression: '#status = :open AND opened_at < :before',
        FilterExpression: `attribute_exists(sale_id) AND ${isUntouched}`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':open': 'open', ':before': before },
        ExclusiveStartKey,
      });
      const { Items = [], LastEvaluatedKey } = await this.#client.send(query);
      counts.push(...Items.map((item) => fromCountItem(item as CountItem)));
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return counts;
  }

  async settle(id: string, by: Pick<StockCount, 'id' | 'name'>, at: string): Promise<void> {
    await this.#updateHeader(id, {
      UpdateExpression:
        'SET #status = :cancelled, closed_at = :at, settled_by_id = :id, settled_by_name = :name',
      ConditionExpression: `#status = :open AND ${isUntouched}`,
      ExpressionAttributeValues: {
        ':open': 'open',
        ':cancelled': 'cancelled',
        ':at': at,
        ':id': by.id,
        ':name': by.name,
      },
    });
  }

  async lines(id: string): Promise<readonly CountLine[]> {
    const lines: CountLine[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const query: QueryCommand = new QueryCommand({
        ...this.#table,
        KeyConditionExpression: 'count_id = :id AND sku > :header',
        ExpressionAttributeValues: { ':id': id, ':header': headerSku },
        ConsistentRead: true,
        ExclusiveStartKey,
      });
      const { Items = [], LastEvaluatedKey } = await this.#client.send(query);
      lines.push(...Items.map((item) => fromCountLineItem(item as CountLineItem)));
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return lines;
  }

  async enter(id: string, line: CountLine): Promise<Result<void, 'closed' | 'newer'>> {
    const written = await conditionalWrite(this.#client, [
      {
        Update: {
          ...this.#table,
          Key: { count_id: id, sku: headerSku },
          UpdateExpression: 'SET has_entries = :yes',
          ConditionExpression: '#status = :open AND attribute_not_exists(applying_since)',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':open': 'open', ':yes': true },
        },
      },
      {
        Put: {
          ...this.#table,
          Item: toCountLineItem(id, line),
          ConditionExpression: 'attribute_not_exists(entry_id) OR entry_id < :entry',
          ExpressionAttributeValues: { ':entry': line.entryId },
        },
      },
    ]);
    if (written.ok) return written;
    return fail(written.error[0]?.index === 0 ? 'closed' : 'newer');
  }

  async beginApplying(id: string, at: string): Promise<string | undefined> {
    const begun = await this.#updateHeader(id, {
      UpdateExpression: 'SET applying_since = if_not_exists(applying_since, :at)',
      ConditionExpression: '#status = :open',
      ExpressionAttributeValues: { ':at': at, ':open': 'open' },
    });
    return begun?.applying_since;
  }

  async applyLine(
    id: string,
    { sku, entryId }: CountLine,
    change: StockChange | undefined,
  ): Promise<Result<void, 'applied-or-recounted' | 'contradicted'>> {
    const written = await conditionalWrite(this.#client, [
      {
        Update: {
          ...this.#table,
          Key: { count_id: id, sku },
          UpdateExpression: 'SET is_applied = :yes',
          ConditionExpression: 'entry_id = :entry AND is_applied = :no',
          ExpressionAttributeValues: { ':entry': entryId, ':yes': true, ':no': false },
        },
      },
      ...(change ? [moveStock(this.#tables, change), logChange(this.#tables, change)] : []),
    ]);
    if (written.ok) return written;
    return fail(written.error[0]?.index === 0 ? 'applied-or-recounted' : 'contradicted');
  }

  async reopen(id: string, proof: string): Promise<void> {
    await this.#updateHeader(id, {
      UpdateExpression: 'REMOVE applying_since',
      ConditionExpression: '#status = :open AND applying_since = :proof',
      ExpressionAttributeValues: { ':open': 'open', ':proof': proof },
    });
  }

  async close(id: string, to: CountClose): Promise<boolean> {
    const { status, at } = to;
    const isApplied = status === 'applied';
    const isAsExpected = isApplied
      ? 'applying_since = :proof'
      : 'attribute_not_exists(applying_since)';
    const close: TransactItem = {
      Update: {
        ...this.#table,
        Key: { count_id: id, sku: headerSku },
        UpdateExpression: 'SET #status = :status, closed_at = :at REMOVE applying_since',
        ConditionExpression: `#status = :open AND ${isAsExpected}`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':open': 'open',
          ':status': status,
          ':at': at,
          ...(isApplied && { ':proof': to.proof }),
        },
      },
    };
    const audited = isApplied
      ? [
          auditWrite(this.#tables.auditLog, {
            kind: 'count-applied',
            subject: id,
            after: { ...to.found },
          }),
        ]
      : [];
    return (await conditionalWrite(this.#client, [close, ...audited])).ok;
  }

  /** The count as it is after the change; none, when the condition did not hold. */
  async #updateHeader(
    id: string,
    change: Pick<
      UpdateCommandInput,
      'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
    >,
  ): Promise<CountItem | undefined> {
    try {
      const { Attributes } = await this.#client.send(
        new UpdateCommand({
          ...this.#table,
          Key: { count_id: id, sku: headerSku },
          ExpressionAttributeNames: { '#status': 'status' },
          ReturnValues: 'ALL_NEW',
          ...change,
        }),
      );
      return Attributes as CountItem;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException')
        return undefined;
      throw error;
    }
  }
}
