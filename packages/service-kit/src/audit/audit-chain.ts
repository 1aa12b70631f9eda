import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { currentTiming } from '../timing.ts';
import { type ChainBlock, chainPartition } from './chain-block.ts';
import { itemsToRead, nextBlock } from './next-block.ts';

/** The system did not exist before. */
const firstMonth = '2026-01';
const attempts = 5;
const longestPauseMs = 40;

type Item = Record<string, unknown> & { entry_id: string };

/**
 * Takes entries up into the hash chain. Only one block can have a number: of several who seal at the
 * same moment one wins, and the others look again at what is left.
 */
export class AuditChain {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Seals what is not sealed yet, as far as nobody else is at it just now.
   * @returns the newest block that this made; nothing, when there was nothing to do
   */
  async seal(): Promise<ChainBlock | undefined> {
    const { wallClock, random, pause } = currentTiming();
    let newest: ChainBlock | undefined;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const tail = await this.#tail();
      const block = nextBlock(tail, await this.#entriesAfter(tail), new Date(wallClock()));
      if (block === undefined) return newest;
      if (await this.#append(block)) newest = block;
      else await pause(random() * longestPauseMs);
    }
    return newest;
  }

  async #tail(): Promise<ChainBlock | undefined> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        KeyConditionExpression: 'audit_month = :chain',
        ExpressionAttributeValues: { ':chain': chainPartition },
        ScanIndexForward: false,
        Limit: 1,
        ConsistentRead: true,
      }),
    );
    return Items[0] as ChainBlock | undefined;
  }

  /** Entries that are newer than what is sealed without a gap: all of them, or as many as are needed. */
  async #entriesAfter(tail: ChainBlock | undefined): Promise<Item[]> {
    const time = tail?.sealed_until ?? '';
    const most = itemsToRead(tail);
    const found: Item[] = [];
    for (const month of monthsSince(time)) {
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const query: QueryCommand = new QueryCommand({
          TableName: this.#tableName,
          KeyConditionExpression: 'audit_month = :month AND entry_id > :after',
          // After every id of that very time.
          ExpressionAttributeValues: { ':month': month, ':after': `${time}#~` },
          ConsistentRead: true,
          Limit: most - found.length,
          ExclusiveStartKey,
        });
        const { Items = [], LastEvaluatedKey } = await this.#client.send(query);
        found.push(...(Items as Item[]));
        if (found.length >= most) return found;
        ExclusiveStartKey = LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
    }
    return found;
  }

  async #append(block: ChainBlock): Promise<boolean> {
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#tableName,
          Item: block,
          ConditionExpression: 'attribute_not_exists(entry_id)',
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }
}

/** The months from that of a time to now, the oldest first. */
function monthsSince(time: string): string[] {
  const [year = 0, month = 0] = (time || firstMonth).split('-').map(Number);
  const now = new Date(currentTiming().wallClock()).toISOString().slice(0, 'yyyy-mm'.length);
  const months: string[] = [];
  for (let index = month - 1; ; index++) {
    const name = new Date(Date.UTC(year, index)).toISOString().slice(0, 'yyyy-mm'.length);
    if (name > now) return months;
    months.push(name);
  }
}
