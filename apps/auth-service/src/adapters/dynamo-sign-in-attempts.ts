import { createHash } from 'node:crypto';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Attempt, SignInAttempts } from '../ports/sign-in-attempts.ts';

const windowMs = 15 * 60_000;
/** For how long an address stays known as one that somebody signs in from. */
const knownMs = 30 * 24 * 60 * 60_000;

/** Wrong tries in 15 minutes: of one account from one address, from one address, of one account. */
export const limits = { pair: 5, source: 50, account: 30 } as const;

/**
 * Counts tries in DynamoDB, each before it is made: many at once are not more than one after another.
 * Accounts are there by their hashes, and what nobody needs any more has a time to expire.
 */
export class DynamoSignInAttempts implements SignInAttempts {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  readonly #now: () => number;

  constructor(client: DynamoDBDocumentClient, tableName: string, now: () => number = Date.now) {
    this.#client = client;
    this.#tableName = tableName;
    this.#now = now;
  }

  async take(attempt: Attempt): Promise<boolean> {
    const keys = this.#keysOf(attempt);
    if (!(await this.#count(keys.pair, limits.pair))) return false;
    if (!(await this.#count(keys.source, limits.source))) return false;
    if (await this.#count(keys.account, limits.account)) return true;
    // Whoever guesses from many addresses must not lock out those who work here.
    return this.#isKnown(keys.known);
  }

  async giveBack(attempt: Attempt): Promise<void> {
    const { pair, source, account, known } = this.#keysOf(attempt);
    await Promise.all([
      this.#client.send(new DeleteCommand({ TableName: this.#tableName, Key: idOf(pair) })),
      this.#uncount(source),
      this.#uncount(account),
      this.#client.send(
        new PutCommand({
          TableName: this.#tableName,
          Item: { ...idOf(known), expires_at: this.#secondsIn(knownMs) },
        }),
      ),
    ]);
  }

  /** A counter is of one window: the next one begins with another. */
  #keysOf({ email, sourceIp }: Attempt) {
    const account = hashOf(email);
    const window = Math.floor(this.#now() / windowMs);
    return {
      pair: `attempts#${hashOf(email, sourceIp)}#${window}`,
      source: `attempts#${hashOf(sourceIp)}#${window}`,
      account: `attempts#${account}#${window}`,
      known: `known#${hashOf(email, sourceIp)}`,
    };
  }

  async #count(id: string, limit: number): Promise<boolean> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#tableName,
          Key: idOf(id),
          UpdateExpression: 'SET expires_at = :expires ADD tries :one',
          ConditionExpression: 'attribute_not_exists(tries) OR tries < :limit',
          ExpressionAttributeValues: {
            ':one': 1,
            ':limit': limit,
            ':expires': this.#secondsIn(2 * windowMs),
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }

  async #uncount(id: string): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#tableName,
        Key: idOf(id),
        UpdateExpression: 'SET expires_at = :expires ADD tries :less',
        ExpressionAttributeValues: { ':less': -1, ':expires': this.#secondsIn(2 * windowMs) },
      }),
    );
  }

  async #isKnown(id: string): Promise<boolean> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#tableName, Key: idOf(id) }),
    );
    return Number(Item?.expires_at ?? 0) * 1_000 > this.#now();
  }

  #secondsIn(ms: number): number {
    return Math.floor((this.#now() + ms) / 1_000);
  }
}

function idOf(id: string) {
  return { access_id: id };
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
