import { createTestTables } from '@agentic-retail/engine/test-tables';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DynamoSignInAttempts, limits } from './dynamo-sign-in-attempts.ts';

let client: DynamoDBDocumentClient;
let table: string;
let now: number;
let attempts: DynamoSignInAttempts;
let people = 0;

beforeAll(async () => {
  const { clientConfig, tableNames } = await createTestTables();
  client = createDynamoClient(clientConfig);
  table = tableNames.staffAccess;
});

/** Another window for each test, so that none sees the tries of another. */
beforeEach(() => {
  people += 1;
  now = Date.UTC(2026, 0, people);
  attempts = new DynamoSignInAttempts(client, table, () => now);
});

afterAll(() => client.destroy());

const nell = { email: 'nell@shop.example', sourceIp: '192.0.2.1' };
const from = (number: number) => ({ ...nell, sourceIp: `198.51.100.${number}` });

async function taken(attempt: typeof nell, times: number): Promise<number> {
  const tries = await Promise.all(Array.from({ length: times }, () => attempts.take(attempt)));
  return tries.filter(Boolean).length;
}

describe('tries', () => {
  it('of one account from one address are few, however many come at once', async () => {
    expect(await taken(nell, 20)).toBe(limits.pair);
    expect(await attempts.take(nell)).toBe(false);
  });

  it('that were right are given back', async () => {
    for (let times = 0; times < 3 * limits.pair; times++) {
      expect(await attempts.take(nell)).toBe(true);
      await attempts.giveBack(nell);
    }
  });

  it('are as many again in the next quarter of an hour', async () => {
    await taken(nell, limits.pair);
    now += 15 * 60_000;
    expect(await taken(nell, 20)).toBe(limits.pair);
  });

  it('of many accounts from one address end too', async () => {
    let count = 0;
    for (let person = 0; person < 3 * limits.source; person++) {
      const attempt = { email: `${person}@shop.example`, sourceIp: '203.0.113.9' };
      if (await attempts.take(attempt)) count += 1;
    }
    expect(count).toBe(limits.source);
  });

  it('from many addresses end too, but not for who has signed in from theirs before', async () => {
    await attempts.take(nell);
    await attempts.giveBack(nell);
    let count = 0;
    for (let address = 0; address < 20; address++) count += await taken(from(address), limits.pair);
    expect(count).toBe(limits.account);
    expect(await attempts.take(from(200))).toBe(false);
    expect(await attempts.take(nell)).toBe(true);
    now += 31 * 24 * 60 * 60_000;
    for (let address = 0; address < 20; address++) await taken(from(address), limits.pair);
    expect(await attempts.take(nell)).toBe(false);
  });
});

it('keeps no address and no account in words, and says when it can go', async () => {
  await attempts.take(nell);
  await attempts.giveBack(nell);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
  expect(JSON.stringify(Items)).not.toMatch(/nell|192\.0/);
  expect(Items.every(({ expires_at }) => Number(expires_at) > 0)).toBe(true);
});
