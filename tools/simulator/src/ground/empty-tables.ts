import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { Lane } from './open-ground.ts';
import type { Items } from './read-tables.ts';

type Request = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

/** What one batch takes. */
const atOnce = 25;

/** Deletes what was found in the tables: the next run begins in empty ones. */
export async function emptyTables(
  client: DynamoDBDocumentClient,
  { tables, keys }: Lane,
  found: Items,
): Promise<void> {
  const requests = Object.entries(found).flatMap(([name, items]) => {
    const table = tables[name as keyof Tables];
    const names = keys.get(table) ?? [];
    return items.map((item): [string, Request] => {
      const Key = Object.fromEntries(names.map((key) => [key, item[key]]));
      return [table, { DeleteRequest: { Key } }];
    });
  });
  for (let from = 0; from < requests.length; from += atOnce) {
    const some = Map.groupBy(requests.slice(from, from + atOnce), ([table]) => table);
    const RequestItems = Object.fromEntries(
      [...some].map(([table, ofTable]) => [table, ofTable.map(([, request]) => request)]),
    );
    const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems }));
    if (Object.keys(UnprocessedItems).length > 0) throw new Error('the engine left items behind');
  }
}
