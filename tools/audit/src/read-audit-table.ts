import { auditKey } from '@agentic-retail/service-kit/audit/audit-item';
import {
  type ChainBlock,
  chainPartition,
  type SealedEntry,
} from '@agentic-retail/service-kit/audit/chain-block';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';

const pageSize = 100;

/** Entries by their ids, as many as one read takes; those that are missing are left out. */
export async function readEntries(
  client: DynamoDBDocumentClient,
  tableName: string,
  page: readonly SealedEntry[],
): Promise<Map<string, object>> {
  const found = new Map<string, object>();
  let keys: Record<string, unknown>[] = page.map(({ id }) => auditKey(id));
  while (keys.length > 0) {
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } } }),
    );
    for (const item of Responses[tableName] ?? []) found.set(String(item.entry_id), item);
    keys = UnprocessedKeys[tableName]?.Keys ?? [];
  }
  return found;
}

/** Every block, in the order of their numbers. */
export async function* blocksOf(
  client: DynamoDBDocumentClient,
  tableName: string,
): AsyncGenerator<ChainBlock> {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const query: QueryCommand = new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'audit_month = :chain',
      ExpressionAttributeValues: { ':chain': chainPartition },
      ConsistentRead: true,
      Limit: pageSize,
      ExclusiveStartKey,
    });
    const { Items = [], LastEvaluatedKey } = await client.send(query);
    yield* Items as ChainBlock[];
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
}

/** The keys of all entries, whatever partition somebody put them into. */
export async function* keysOf(
  client: DynamoDBDocumentClient,
  tableName: string,
): AsyncGenerator<{ readonly audit_month: string; readonly entry_id: string }> {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const scan: ScanCommand = new ScanCommand({
      TableName: tableName,
      ProjectionExpression: 'audit_month, entry_id',
      ConsistentRead: true,
      ExclusiveStartKey,
    });
    const { Items = [], LastEvaluatedKey } = await client.send(scan);
    for (const key of Items as { audit_month: string; entry_id: string }[]) {
      if (key.audit_month !== chainPartition) yield key;
    }
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
}
