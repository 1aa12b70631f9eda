import { type Engine, startEngine } from '@agentic-retail/engine/start-engine';
import { type FaultyEngine, startFaultyEngine } from '@agentic-retail/faults/start-faulty-engine';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { conditionalWrite, type TransactItem } from './conditional-write.ts';
import { withinTime } from './deadline.ts';
import { createDynamoClient } from './dynamo-client.ts';
import { ServiceBusy } from './service-busy.ts';

const TableName = 'Products';
let engine: Engine;
let faulty: FaultyEngine;
let client: DynamoDBDocumentClient;

beforeAll(async () => {
  engine = await startEngine();
  faulty = await startFaultyEngine({ engine: engine.endpoint, rate: 0, seed: 1 });
  client = createDynamoClient({
    endpoint: faulty.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await client.send(
    new CreateTableCommand({
      TableName,
      KeySchema: [{ AttributeName: 'sku', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'sku', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
});

afterAll(async () => {
  client.destroy();
  await faulty.stop();
  await engine.stop();
});

beforeEach(async () => {
  faulty.setRate(0);
  await client.send(new PutCommand({ TableName, Item: { sku: 'A', stock: 1_000 } }));
});

function take(quantity: number): TransactItem {
  return {
    Update: {
      TableName,
      Key: { sku: 'A' },
      UpdateExpression: 'SET stock = stock - :quantity',
      ConditionExpression: 'stock >= :quantity',
      ExpressionAttributeValues: { ':quantity': quantity },
    },
  };
}

async function stockNow(): Promise<unknown> {
  const read = new GetCommand({ TableName, Key: { sku: 'A' }, ConsistentRead: true });
  return (await client.send(read)).Item?.stock;
}

describe('where 30 % of all calls go wrong', () => {
  it('each of 300 writes is done, and done once', async () => {
    faulty.setRate(0.3);
    const results = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const done: boolean[] = [];
        for (let write = 0; write < 38; write++) {
          const result = await withinTime(8_500, () => conditionalWrite(client, [take(1)]));
          done.push(result.ok);
        }
        return done;
      }),
    );
    faulty.setRate(0);
    expect(results.flat()).toHaveLength(304);
    expect(results.flat().every(Boolean)).toBe(true);
    expect(await stockNow()).toBe(1_000 - 304);
    for (const fault of ['conflict', 'throttle', 'lost-request', 'lost-answer'] as const) {
      expect(faulty.faults.get(fault)).toBeGreaterThan(0);
    }
  });

  it('a condition that fails is heard, and the write is not done', async () => {
    faulty.setRate(0.3);
    for (let write = 0; write < 50; write++) {
      const refused = await withinTime(8_500, () => conditionalWrite(client, [take(2_000)]));
      expect(refused).toEqual({ ok: false, error: [{ index: 0, item: undefined }] });
    }
  });

  it('a single write that meets a transaction is tried again', async () => {
    faulty.setRate(0.3);
    for (let write = 0; write < 50; write++) {
      const set = new UpdateCommand({
        TableName,
        Key: { sku: 'A' },
        UpdateExpression: 'SET stock = :stock',
        ExpressionAttributeValues: { ':stock': write },
      });
      await withinTime(8_500, () => client.send(set));
      expect(await stockNow()).toBe(write);
    }
  });
});

it('where everything goes wrong, a call ends within its time: the service is busy', async () => {
  faulty.setRate(1);
  const from = performance.now();
  const write = withinTime(3_000, () => conditionalWrite(client, [take(1)]));
  await expect(write).rejects.toThrow(ServiceBusy);
  expect(performance.now() - from).toBeLessThan(3_000);
});
