import { createTestTables, type TestTables } from '@agentic-retail/engine/test-tables';
import { DynamoDBClient, type TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaultyEngine, startFaultyEngine } from './start-faulty-engine.ts';

let tables: TestTables;
let direct: DynamoDBDocumentClient;

beforeAll(async () => {
  tables = await createTestTables();
  direct = DynamoDBDocumentClient.from(new DynamoDBClient(tables.clientConfig));
});
afterAll(() => direct.destroy());

/** Runs some work by way of a faulty engine, with a client that tries everything once. */
async function through<T>(
  options: { readonly rate: number; readonly meetingConflicts?: boolean },
  work: (client: DynamoDBDocumentClient, faulty: FaultyEngine) => Promise<T>,
): Promise<T> {
  const faulty = await startFaultyEngine({ engine: tables.endpoint, seed: 3, ...options });
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ ...tables.clientConfig, endpoint: faulty.endpoint, maxAttempts: 1 }),
  );
  try {
    return await work(client, faulty);
  } finally {
    client.destroy();
    await faulty.stop();
  }
}

const put = (id: string) => ({
  Put: { TableName: tables.tableNames.settings, Item: { setting_id: id } },
});
const transact = (...ids: string[]) => new TransactWriteCommand({ TransactItems: ids.map(put) });

async function isThere(id: string): Promise<boolean> {
  const Key = { setting_id: id };
  const read = new GetCommand({ TableName: tables.tableNames.settings, Key, ConsistentRead: true });
  return (await direct.send(read)).Item !== undefined;
}

describe('an engine with faults', () => {
  it('is the engine itself as long as nothing goes wrong', async () => {
    await through({ rate: 0 }, async (client, { faults }) => {
      await client.send(transact('whole-1', 'whole-2'));
      expect(await isThere('whole-2')).toBe(true);
      expect(faults.size).toBe(0);
    });
  });

  it('does nothing of what it refuses, and has done what it lost the answer to', async () => {
    await through({ rate: 1 }, async (client, { faults }) => {
      for (let write = 0; write < 60; write++) {
        const lostBefore = faults.get('lost-answer') ?? 0;
        await expect(client.send(transact(`all-${write}`))).rejects.toThrow();
        const isLostAnswer = (faults.get('lost-answer') ?? 0) > lostBefore;
        expect(await isThere(`all-${write}`)).toBe(isLostAnswer);
      }
      const kinds = [...faults.keys()].sort();
      expect(kinds).toEqual(['conflict', 'lost-answer', 'lost-request', 'throttle']);
    });
  });

  it('says what it left of a batch of writes', async () => {
    const TableName = tables.tableNames.settings;
    const wanted = Array.from({ length: 25 }, (_, index) => `batch-${index}`);
    const requests = wanted.map((id) => ({ PutRequest: { Item: { setting_id: id } } }));
    await through({ rate: 0.9 }, async (client, { faults }) => {
      let open = { [TableName]: requests };
      while (Object.keys(open).length > 0) {
        const write = new BatchWriteCommand({ RequestItems: open });
        const answer = await client.send(write).catch(() => undefined);
        if (answer) open = (answer.UnprocessedItems ?? {}) as typeof open;
      }
      expect(faults.get('partial')).toBeGreaterThan(0);
    });
    for (const id of wanted) expect(await isThere(id)).toBe(true);
  });

  it('calls off transactions that meet on an item, and only there', async () => {
    await through({ rate: 0, meetingConflicts: true }, async (client) => {
      const together = async (round: number) => {
        const results = await Promise.allSettled(
          Array.from({ length: 20 }, (_, index) =>
            client.send(transact(`own-${round}-${index}`, `shared-${round}`)),
          ),
        );
        return results.flatMap((result) =>
          result.status === 'rejected' ? [result.reason as TransactionCanceledException] : [],
        );
      };
      // An engine that is quick may be done with each before the next one comes.
      let refused: TransactionCanceledException[] = [];
      for (let round = 0; round < 50 && refused.length === 0; round++) {
        refused = await together(round);
        expect(refused.length).toBeLessThan(20);
      }
      expect(refused.length).toBeGreaterThan(0);
      for (const { name, CancellationReasons } of refused) {
        expect(name).toBe('TransactionCanceledException');
        expect(CancellationReasons?.map(({ Code }) => Code)).toEqual([
          'None',
          'TransactionConflict',
        ]);
      }
      // The way is free again.
      await client.send(transact('shared'));
      await client.send(new PutCommand({ ...put('single').Put }));
    });
  });
});
