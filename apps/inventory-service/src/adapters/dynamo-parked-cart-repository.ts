import type { ParkedCart } from '@agentic-retail/domain/parked/parked-cart';
import { ok } from '@agentic-retail/domain/result';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import type { PageRequest } from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { ParkedCartRepository } from '../ports/parked-cart-repository.ts';
import { fromParkedCartItem, type ParkedCartItem, toParkedCartItem } from './parked-cart-item.ts';
import { mapPage, queryPage } from './query-page.ts';
import type { Tables } from './tables.ts';

const waiting = 'waiting' satisfies ParkedCartItem['status'];

/** Parked carts in DynamoDB: one item each, which is taken under the condition that it waits. */
export class DynamoParkedCartRepository implements ParkedCartRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async add(cart: ParkedCart): Promise<ParkedCart> {
    const written = await conditionalWrite(this.#client, [
      {
        Put: {
          TableName: this.#tables.parkedCarts,
          Item: toParkedCartItem(cart),
          ConditionExpression: 'attribute_not_exists(cart_id)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    ]);
    const before = written.ok ? undefined : written.error[0]?.item;
    return before ? fromParkedCartItem(before as unknown as ParkedCartItem) : cart;
  }

  async find(id: string): Promise<ParkedCart | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({
        TableName: this.#tables.parkedCarts,
        Key: { cart_id: id },
        ConsistentRead: true,
      }),
    );
    return Item && fromParkedCartItem(Item as ParkedCartItem);
  }

  async take(cart: ParkedCart): Promise<boolean> {
    const written = await conditionalWrite(this.#client, [
      {
        Put: {
          TableName: this.#tables.parkedCarts,
          Item: toParkedCartItem(cart),
          ConditionExpression: '#status = :waiting',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':waiting': waiting },
        },
      },
    ]);
    return written.ok;
  }

  async listWaiting(page: PageRequest) {
    const partition = {
      table: this.#tables.parkedCarts,
      index: 'status-index',
      name: 'status',
      value: waiting,
      otherKeys: ['parked_at', 'cart_id'],
    };
    const read = await queryPage<ParkedCartItem>(this.#client, partition, page);
    return read.ok ? ok(mapPage(read.value, fromParkedCartItem)) : read;
  }
}
