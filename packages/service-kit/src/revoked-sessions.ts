import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

/** The one item that says whose tokens count no more. */
export const revokedKey = { access_id: 'revoked' } as const;

/** For how long a function goes by what it read. */
export const revocationWindowMs = 5_000;

/** Since when tokens of a user count no more, in milliseconds, by the user's id. */
export type RevokedSince = Readonly<Record<string, number>>;

/**
 * Whose sessions were ended. Tokens are checked by their signature, which says nothing of what came
 * after; so each function reads this one item, at most every five seconds.
 */
export class RevokedSessions {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  #read: Promise<RevokedSince> = Promise.resolve({});
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** @param issuedAt of the token, in milliseconds */
  async isRevoked(userId: string, issuedAt: number): Promise<boolean> {
    const now = performance.now();
    if (now - this.#readAt > revocationWindowMs) {
      this.#readAt = now;
      this.#read = this.#revoked();
      // Who can't be told apart is not let in: the next request reads again.
      this.#read.catch(() => {
        this.#readAt = Number.NEGATIVE_INFINITY;
      });
    }
    const revoked = await this.#read;
    const since = Object.hasOwn(revoked, userId) ? revoked[userId] : undefined;
    return since !== undefined && issuedAt <= since;
  }

  async #revoked(): Promise<RevokedSince> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#tableName, Key: revokedKey, ConsistentRead: true }),
    );
    return (Item?.revoked_since ?? {}) as RevokedSince;
  }
}
