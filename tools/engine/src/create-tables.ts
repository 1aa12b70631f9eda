import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  paginateListTables,
  type TableDescription,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { TableDefinition } from './table-definitions.ts';

/**
 * Creates the tables that are missing and the indexes that existing ones lack; repeating it does
 * nothing.
 *
 * @returns names of the tables that were created
 * @throws Error when a table of that name has other keys
 */
export async function createTables(
  client: DynamoDBClient,
  definitions: readonly TableDefinition[],
): Promise<string[]> {
  const existing = new Set<string>();
  for await (const page of paginateListTables({ client }, {})) {
    for (const name of page.TableNames ?? []) existing.add(name);
  }
  const missing = definitions.filter((definition) => !existing.has(definition.TableName));
  const present = definitions.filter((definition) => existing.has(definition.TableName));
  await Promise.all([
    ...missing.map((definition) => create(client, definition)),
    ...present.map((definition) => bringUpToDate(client, definition)),
  ]);
  return missing.map((definition) => definition.TableName);
}

async function create(client: DynamoDBClient, definition: TableDefinition): Promise<void> {
  const created = await client.send(new CreateTableCommand(definition));
  if (created.TableDescription?.TableStatus === 'ACTIVE') return;
  await waitUntilTableExists(
    { client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 },
    { TableName: definition.TableName },
  );
}

async function bringUpToDate(client: DynamoDBClient, definition: TableDefinition): Promise<void> {
  const { Table } = await client.send(
    new DescribeTableCommand({ TableName: definition.TableName }),
  );
  if (keysOf(Table?.KeySchema) !== keysOf(definition.KeySchema)) {
    throw new Error(
      `table ${definition.TableName} exists with other keys: ${keysOf(Table?.KeySchema)}, ` +
        `not ${keysOf(definition.KeySchema)}`,
    );
  }
  for (const index of definition.GlobalSecondaryIndexes ?? []) {
    if (hasIndex(Table, index.IndexName)) continue;
    await client.send(
      new UpdateTableCommand({
        TableName: definition.TableName,
        AttributeDefinitions: definition.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      }),
    );
  }
}

function hasIndex(table: TableDescription | undefined, name: string | undefined): boolean {
  return (table?.GlobalSecondaryIndexes ?? []).some((index) => index.IndexName === name);
}

function keysOf(schema: readonly KeySchemaElement[] | undefined): string {
  return (schema ?? []).map((key) => `${key.AttributeName} (${key.KeyType})`).join(', ');
}
