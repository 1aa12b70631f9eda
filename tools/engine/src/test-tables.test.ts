import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import setUp from './jest-global-setup.ts';
import tearDown from './jest-global-teardown.ts';
import { createTestTables } from './test-tables.ts';

beforeAll(setUp);
afterAll(tearDown);

describe('createTestTables', () => {
  it('gives every caller tables of its own, in one engine', async () => {
    const first = await createTestTables();
    const second = await createTestTables();

    const client = new DynamoDBClient(first.clientConfig);
    const { TableNames } = await client.send(new ListTablesCommand({}));
    client.destroy();
    const given = [...Object.values(first.tableNames), ...Object.values(second.tableNames)];
    expect(second.endpoint).toBe(first.endpoint);
    expect(new Set(given).size).toBe(given.length);
    expect(TableNames?.toSorted()).toEqual(given.toSorted());
  });

  it('says what is missing where nothing was set up', async () => {
    const endpoint = process.env.TEST_ENGINE_ENDPOINT;
    delete process.env.TEST_ENGINE_ENDPOINT;
    await expect(createTestTables()).rejects.toThrow('jest-global-setup');
    if (endpoint !== undefined) process.env.TEST_ENGINE_ENDPOINT = endpoint;
  });
});
