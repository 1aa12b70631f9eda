import { createTestTables } from '@agentic-retail/engine/test-tables';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import {
  RevokedSessions,
  revocationWindowMs,
  revokedKey,
} from '@agentic-retail/service-kit/revoked-sessions';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DynamoTokenRevocations } from './dynamo-token-revocations.ts';

let client: DynamoDBDocumentClient;
let table: string;
let revocations: DynamoTokenRevocations;

beforeEach(async () => {
  const { clientConfig, tableNames } = await createTestTables();
  client = createDynamoClient(clientConfig);
  table = tableNames.staffAccess;
  revocations = new DynamoTokenRevocations(client, table);
});

afterEach(() => {
  jest.restoreAllMocks();
  client.destroy();
});

const revoked = async () =>
  (await client.send(new GetCommand({ TableName: table, Key: revokedKey }))).Item?.revoked_since;

describe('a revocation', () => {
  it('ends the tokens that were there, and none that come after', async () => {
    const before = Date.now();
    await revocations.revoke('josie');
    const sessions = new RevokedSessions(client, table);
    expect(await sessions.isRevoked('josie', before - 1_000)).toBe(true);
    expect(await sessions.isRevoked('josie', Date.now() + 1_000)).toBe(false);
    expect(await sessions.isRevoked('nell', before - 1_000)).toBe(false);
    expect(await sessions.isRevoked('constructor', before - 1_000)).toBe(false);
  });

  it('is one of many that come at once, and none is lost', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `user-${index}`);
    await Promise.all(ids.map((id) => revocations.revoke(id)));
    expect(Object.keys(await revoked()).sort()).toEqual([...ids].sort());
  });

  it('goes when no token of its time can live any more', async () => {
    await revocations.revoke('old');
    await revocations.revoke('new');
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: revokedKey,
        UpdateExpression: 'SET revoked_since.#old = :long',
        ExpressionAttributeNames: { '#old': 'old' },
        ExpressionAttributeValues: { ':long': Date.now() - 25 * 60 * 60_000 },
      }),
    );
    await revocations.revoke('newest');
    expect(Object.keys(await revoked()).sort()).toEqual(['new', 'newest']);
  });
});

describe('a function', () => {
  it('reads the list once in five seconds, and then knows of what came meanwhile', async () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(1_000_000);
    const send = jest.spyOn(client, 'send');
    const sessions = new RevokedSessions(client, table);
    const issued = Date.now() - 60_000;
    expect(await sessions.isRevoked('josie', issued)).toBe(false);
    await revocations.revoke('josie');
    send.mockClear();
    clock.mockReturnValue(1_000_000 + revocationWindowMs);
    expect(await sessions.isRevoked('josie', issued)).toBe(false);
    expect(send).not.toHaveBeenCalled();
    clock.mockReturnValue(1_000_001 + revocationWindowMs);
    expect(await sessions.isRevoked('josie', issued)).toBe(true);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('lets nobody in while it can’t read, and reads again for the next', async () => {
    const send = jest.spyOn(client, 'send').mockImplementationOnce(() => {
      throw Object.assign(new Error('no answer'), { name: 'TimeoutError' });
    });
    const sessions = new RevokedSessions(client, table);
    await expect(sessions.isRevoked('josie', 0)).rejects.toThrow('no answer');
    expect(await sessions.isRevoked('josie', 0)).toBe(false);
    expect(send).toHaveBeenCalledTimes(2);
  });
});
