import { type RevokedSince, revokedKey } from '@agentic-retail/service-kit/revoked-sessions';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TokenRevocations } from '../ports/token-revocations.ts';

/** No token of a user pool lives longer, so what is older ends nothing any more. */
const longestTokenMs = 24 * 60 * 60 * 1_000;
const attempts = 5;

/** One item says whose tokens are revoked, and since when: every function reads it again and again. */
export class DynamoTokenRevocations implements TokenRevocations {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: { readonly TableName: string };

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.#client = client;
    this.#table = { TableName: tableName };
  }

  async revoke(userId: string): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { Item } = await this.#client.send(
        new GetCommand({ ...this.#table, Key: revokedKey, ConsistentRead: true }),
      );
      const now = Date.now();
      const written = Item
        ? await this.#add(userId, now, Item.revoked_since as RevokedSince)
        : await this.#begin(userId, now);
      if (written) return;
    }
    throw new ServiceBusy('the list of revoked sessions changes all the time');
  }

  #begin(userId: string, now: number): Promise<boolean> {
    return unlessContradicted(
      this.#client.send(
        new PutCommand({
          ...this.#table,
          Item: { ...revokedKey, revoked_since: { [userId]: now } },
          ConditionExpression: 'attribute_not_exists(access_id)',
        }),
      ),
    );
  }

  #add(userId: string, now: number, known: RevokedSince): Promise<boolean> {
    const old = Object.entries(known)
      .filter(([id, since]) => id !== userId && since < now - longestTokenMs)
      .map(([id]) => id);
    const names = Object.fromEntries(old.map((id, index) => [`#old${index}`, id]));
    const remove = Object.keys(names).map((name) => `revoked_since.${name}`);
    return unlessContradicted(
      this.#client.send(
        new UpdateCommand({
          ...this.#table,
          Key: revokedKey,
          UpdateExpression: `SET revoked_since.#user = :now${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`,
          ConditionExpression: 'attribute_exists(revoked_since)',
          ExpressionAttributeNames: { '#user': userId, ...names },
          ExpressionAttributeValues: { ':now': now },
        }),
      ),
    );
  }
}

async function unlessContradicted(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
