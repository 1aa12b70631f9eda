import { ok, type Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import {
  cursorOf,
  keyOf,
  type Page,
  type PageRequest,
  refuseForeignCursor,
} from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

/** One partition of a table or of an index. */
export interface Partition {
  readonly table: string;
  /** @default the table itself */
  readonly index?: string;
  /** The attribute that the partition goes by. */
  readonly name: string;
  readonly value: string;
  /** What else is in a key: the attribute that sorts, and of an index the keys of its table. */
  readonly otherKeys: readonly string[];
  /** Whether the last come first. @default false */
  readonly isDescending?: boolean;
}

/** A page of a partition's items. Fails with `invalid-request` when the cursor is of another list. */
export async function queryPage<Item extends object>(
  client: DynamoDBDocumentClient,
  { table, index, name, value, otherKeys, isDescending = false }: Partition,
  { limit, cursor }: PageRequest,
): Promise<Result<Page<Item>, InvalidRequest>> {
  const start = keyOf(cursor, [name, ...otherKeys], { [name]: value });
  if (!start.ok) return start;
  const query = new QueryCommand({
    TableName: table,
    IndexName: index,
    KeyConditionExpression: '#name = :value',
    ExpressionAttributeNames: { '#name': name },
    ExpressionAttributeValues: { ':value': value },
    ScanIndexForward: !isDescending,
    Limit: limit,
    ExclusiveStartKey: start.value,
  });
  const read = await refuseForeignCursor(cursor, () => client.send(query));
  if (!read.ok) return read;
  return ok(pageOf((read.value.Items ?? []) as Item[], cursorOf(read.value.LastEvaluatedKey)));
}

/** A page whose items are something else. */
export function mapPage<A, B>({ items, nextCursor }: Page<A>, map: (item: A) => B): Page<B> {
  return pageOf(items.map(map), nextCursor);
}

export function pageOf<T>(items: readonly T[], nextCursor: string | undefined): Page<T> {
  return { items, ...(nextCursor !== undefined && { nextCursor }) };
}
