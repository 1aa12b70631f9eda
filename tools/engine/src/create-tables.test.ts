import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTables } from './create-tables.ts';
import { localClientConfig } from './local-client-config.ts';
import { retailTableDefinitions } from './retail-table-definitions.ts';
import { type Engine, startEngine } from './start-engine.ts';
import type { TableDefinition } from './table-definitions.ts';
import { tableNamesOf } from './test-tables.ts';

let engine: Engine;
let client: DynamoDBClient;

beforeAll(async () => {
  engine = await startEngine();
  client = new DynamoDBClient(localClientConfig(engine.endpoint));
});

afterAll(async () => {
  client.destroy();
  await engine.stop();
});

function definition(name: string, index?: string): TableDefinition {
  const indexKey = { AttributeName: 'category', KeyType: 'HASH' } as const;
  return {
    TableName: name,
    KeySchema: [{ AttributeName: 'sku', KeyType: 'HASH' }],
    AttributeDefinitions: [
      { AttributeName: 'sku', AttributeType: 'S' },
      ...(index === undefined ? [] : [{ AttributeName: 'category', AttributeType: 'S' } as const]),
    ],
    BillingMode: 'PAY_PER_REQUEST',
    ...(index === undefined
      ? {}
      : {
          GlobalSecondaryIndexes: [
            { IndexName: index, KeySchema: [indexKey], Projection: { ProjectionType: 'ALL' } },
          ],
        }),
  };
}

describe('createTables', () => {
  it("creates the construct's tables with the names that tests are given", async () => {
    const created = await createTables(client, retailTableDefinitions('shop'));

    expect(created.toSorted()).toEqual(Object.values(tableNamesOf('shop')).toSorted());
    const { TableNames } = await client.send(new ListTablesCommand({}));
    expect(TableNames).toEqual(expect.arrayContaining(created));
  });

  it('creates only what is missing when it is repeated', async () => {
    await createTables(client, [definition('first')]);
    const created = await createTables(client, [definition('first'), definition('second')]);
    expect(created).toEqual(['second']);
  });

  it('adds an index that an existing table lacks', async () => {
    await createTables(client, [definition('growing')]);
    await createTables(client, [definition('growing', 'by-category')]);

    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'growing' }));
    expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName)).toEqual(['by-category']);
  });

  it('refuses a table that exists with other keys', async () => {
    await createTables(client, [definition('fixed')]);
    const other: TableDefinition = {
      ...definition('fixed'),
      KeySchema: [{ AttributeName: 'barcode', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'barcode', AttributeType: 'S' }],
    };
    await expect(createTables(client, [other])).rejects.toThrow(
      'table fixed exists with other keys: sku (HASH), not barcode (HASH)',
    );
  });
});
