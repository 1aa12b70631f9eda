import { type Engine, startEngine } from '@agentic-retail/engine/start-engine';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conditionalWrite, type TransactItem } from './conditional-write.ts';

let engine: Engine;
let client: DynamoDBDocumentClient;

beforeAll(async () => {
  engine = await startEngine();
  const base = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await base.send(
    new CreateTableCommand({
      TableName: 'Products',
      KeySchema: [{ AttributeName: 'sku', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'sku', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  client = DynamoDBDocumentClient.from(base);
});

afterAll(async () => {
  client.destroy();
  await engine.stop();
});

function take(sku: string, quantity: number): TransactItem {
  return {
    Update: {
      TableName: 'Products',
      Key: { sku },
      UpdateExpression: 'SET stock_quantity = stock_quantity - :quantity',
      ConditionExpression: 'stock_quantity >= :quantity',
      ExpressionAttributeValues: { ':quantity': quantity },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

async function stock(sku: string, quantity: number): Promise<void> {
  const Item = { sku, stock_quantity: quantity };
  await client.send(new PutCommand({ TableName: 'Products', Item }));
}

async function stockOf(sku: string): Promise<unknown> {
  const read = new GetCommand({ TableName: 'Products', Key: { sku }, ConsistentRead: true });
  return (await client.send(read)).Item?.stock_quantity;
}

describe('against a real engine', () => {
  it('writes all items or none, and tells what stood where a condition failed', async () => {
    await stock('plenty', 10);
    await stock('short', 1);
    expect(await conditionalWrite(client, [take('plenty', 2), take('short', 2)])).toEqual({
      ok: false,
      error: [{ index: 1, item: { sku: 'short', stock_quantity: 1 } }],
    });
    expect(await stockOf('plenty')).toBe(10);

    expect(await conditionalWrite(client, [take('plenty', 2), take('short', 1)])).toMatchObject({
      ok: true,
    });
    expect([await stockOf('plenty'), await stockOf('short')]).toEqual([8, 0]);
  });

  it('lets exactly as many of many writers win as there is stock', async () => {
    await stock('raced', 5);
    const results = await Promise.all(
      Array.from({ length: 20 }, () => conditionalWrite(client, [take('raced', 1)])),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await stockOf('raced')).toBe(0);
  });
});
