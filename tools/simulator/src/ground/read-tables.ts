import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';

type Item = Readonly<Record<string, unknown>>;

/** All that stands in the tables, as it stands there. */
export type Items = Readonly<Record<keyof Tables, readonly Item[]>>;

export async function readTables(client: DynamoDBDocumentClient, tables: Tables): Promise<Items> {
  async function all(TableName: string): Promise<Item[]> {
    const items: Item[] = [];
    const pages = paginateScan({ client }, { TableName, ConsistentRead: true });
    for await (const { Items: found = [] } of pages) items.push(...found);
    return items;
  }
  const names = Object.keys(tables) as (keyof Tables)[];
  const read = names.map(async (name) => [name, await all(tables[name])] as const);
  return Object.fromEntries(await Promise.all(read)) as unknown as Items;
}
