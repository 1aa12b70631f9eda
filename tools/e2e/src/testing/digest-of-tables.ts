import { createHash } from 'node:crypto';
import { localClientConfig } from '@agentic-retail/engine/local-client-config';
import { DynamoDBClient, paginateListTables, paginateScan } from '@aws-sdk/client-dynamodb';

/** What a table holds: how many items, and a hash that changes with any of them. */
export interface TableDigest {
  readonly items: number;
  readonly sha256: string;
}

/** Reads every item of every table of an engine, past all services, by the table's name. */
export async function digestOfTables(endpoint: string): Promise<Record<string, TableDigest>> {
  const client = new DynamoDBClient(localClientConfig(endpoint));
  const digests: Record<string, TableDigest> = {};
  try {
    for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
      for (const TableName of TableNames) digests[TableName] = await digestOf(client, TableName);
    }
  } finally {
    client.destroy();
  }
  return digests;
}

async function digestOf(client: DynamoDBClient, TableName: string): Promise<TableDigest> {
  const hashes: string[] = [];
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName, ConsistentRead: true },
  )) {
    for (const item of Items) hashes.push(sha256(inOrder(item)));
  }
  return { items: hashes.length, sha256: sha256(hashes.sort().join()) };
}

/** The engine gives the names within an object in any order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) && !ArrayBuffer.isView(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
