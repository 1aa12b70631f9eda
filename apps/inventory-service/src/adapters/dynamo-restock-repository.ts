import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import type { RestockStatus } from '@agentic-retail/domain/restock/restock-status';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import type { PageRequest } from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { RestockRepository } from '../ports/restock-repository.ts';
import { batchRead } from './batch-read.ts';
import { moveRequest } from './move-request.ts';
import { mapPage, queryPage } from './query-page.ts';
import {
  fromRestockRequestItem,
  type OpenRequestItem,
  openMarkKey,
  type RestockRequestItem,
  toRestockRequestItem,
} from './restock-request-item.ts';
import type { Tables } from './tables.ts';

/** Restock requests in DynamoDB; a mark beside them keeps a product from having two that are open. */
export class DynamoRestockRepository implements RestockRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Pick<Tables, 'restockRequests'>;
  readonly #table: { readonly TableName: string };

  constructor(client: DynamoDBDocumentClient, tables: Pick<Tables, 'restockRequests'>) {
    this.#client = client;
    this.#tables = tables;
    this.#table = { TableName: tables.restockRequests };
  }

  async file(request: RestockRequest): Promise<Result<void, 'id-taken' | 'other-open'>> {
    const ConditionExpression = 'attribute_not_exists(request_id)';
    const mark: OpenRequestItem = { ...openMarkKey(request.sku), open_request_id: request.id };
    const written = await conditionalWrite(this.#client, [
      { Put: { ...this.#table, Item: toRestockRequestItem(request), ConditionExpression } },
      { Put: { ...this.#table, Item: mark, ConditionExpression } },
    ]);
    if (written.ok) return written;
    return fail(written.error[0]?.index === 0 ? 'id-taken' : 'other-open');
  }

  async find(id: string): Promise<RestockRequest | undefined> {
    const item = await this.#get({ request_id: id });
    return item && fromRestockRequestItem(item as RestockRequestItem);
  }

  async findOpen(sku: string): Promise<RestockRequest | undefined> {
    const mark = (await this.#get(openMarkKey(sku))) as OpenRequestItem | undefined;
    return mark && this.find(mark.open_request_id);
  }

  async #get(Key: { request_id: string }): Promise<object | undefined> {
    const get = new GetCommand({ ...this.#table, Key, ConsistentRead: true });
    return (await this.#client.send(get)).Item;
  }

  async list(status: RestockStatus, page: PageRequest) {
    const partition = {
      table: this.#table.TableName,
      index: 'status-index',
      name: 'status',
      value: status,
      otherKeys: ['request_id'],
    };
    const read = await queryPage<RestockRequestItem>(this.#client, partition, page);
    return read.ok ? ok(mapPage(read.value, fromRestockRequestItem)) : read;
  }

  async withOpen(skus: readonly string[]): Promise<ReadonlySet<string>> {
    if (skus.length === 0) return new Set();
    const { TableName } = this.#table;
    const keys = new Map(skus.map((sku) => [openMarkKey(sku).request_id, sku]));
    const found = await batchRead(this.#client, {
      [TableName]: [...keys.keys()].map((request_id) => ({ request_id })),
    });
    const marks = found.in<{ readonly request_id: string }>(TableName);
    return new Set(marks.flatMap(({ request_id }) => keys.get(request_id) ?? []));
  }

  async wasCancelledSince(sku: string, since: string): Promise<boolean> {
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const query: QueryCommand = new QueryCommand({
        ...this.#table,
        IndexName: 'product-index',
        KeyConditionExpression: 'product_sku = :sku',
        FilterExpression: 'cancelled_at >= :since',
        ExpressionAttributeValues: { ':sku': sku, ':since': since },
        ExclusiveStartKey,
      });
      const { Items = [], LastEvaluatedKey } = await this.#client.send(query);
      if (Items.length > 0) return true;
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return false;
  }

  async cancel({ id, sku }: RestockRequest, at: string): Promise<boolean> {
    const move = { requestId: id, sku, from: 'pending', to: 'cancelled', cancelledAt: at } as const;
    return (await conditionalWrite(this.#client, moveRequest(this.#tables, move))).ok;
  }
}
