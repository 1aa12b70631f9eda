import { createTestTables, type TestTables } from '@agentic-retail/engine/test-tables';
import { type FaultyEngine, startFaultyEngine } from '@agentic-retail/faults/start-faulty-engine';
import { withinTime } from '@agentic-retail/service-kit/deadline';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { batchRead } from './batch-read.ts';

let tables: TestTables;
let faulty: FaultyEngine;
let client: DynamoDBDocumentClient;
const skus = Array.from({ length: 20 }, (_, index) => `P-${index}`);

beforeAll(async () => {
  tables = await createTestTables();
  faulty = await startFaultyEngine({ engine: tables.endpoint, rate: 0, seed: 7 });
  client = createDynamoClient({ ...tables.clientConfig, endpoint: faulty.endpoint });
  for (const sku of skus) {
    await client.send(new PutCommand({ TableName: tables.tableNames.products, Item: { sku } }));
  }
});

afterAll(async () => {
  client.destroy();
  await faulty.stop();
});

function read() {
  const { products, settings } = tables.tableNames;
  return batchRead(client, {
    [settings]: [{ setting_id: 'shop' }],
    [products]: skus.map((sku) => ({ sku })),
  });
}

it('gives every item once, however much of it the engine leaves for later', async () => {
  faulty.setRate(0.6);
  for (let time = 0; time < 20; time++) {
    const items = (await withinTime(20_000, read)).in<{ readonly sku: string }>(
      tables.tableNames.products,
    );
    expect(items.map(({ sku }) => sku).sort()).toEqual(skus.toSorted());
  }
  expect(faulty.faults.get('partial')).toBeGreaterThan(10);
});

it('never gives a part for the whole: the service is busy', async () => {
  faulty.setRate(1);
  await expect(withinTime(3_000, read)).rejects.toThrow(ServiceBusy);
});
