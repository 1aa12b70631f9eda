import { afterEach, describe, expect, it } from '@jest/globals';
import { conditionalWrite } from './conditional-write.ts';
import { withinTime } from './deadline.ts';
import { createDynamoClient } from './dynamo-client.ts';
import { ServiceBusy } from './service-busy.ts';
import {
  cancelled,
  type ScriptedAnswer,
  type ScriptedEngine,
  startScriptedEngine,
} from './testing/start-scripted-engine.ts';

let engine: ScriptedEngine;

afterEach(() => engine.stop());

/** Writes two items to an engine that follows the script. */
async function write(...script: ScriptedAnswer[]) {
  engine = await startScriptedEngine(script);
  const client = createDynamoClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const put = (id: string) => ({ Put: { TableName: 'Products', Item: { sku: id } } });
  return withinTime(3_500, () => conditionalWrite(client, [put('A'), put('B')]));
}

const done = { kind: 'done' } as const;
const none = { Code: 'None' };
const conflict = { Code: 'TransactionConflict' };
const throttled = { kind: 'failure', exception: 'ThrottlingException' } as const;

describe('a write', () => {
  it('sends all items as one', async () => {
    expect(await write(done)).toEqual({ ok: true, value: undefined });
    expect(engine.asked).toMatchObject([
      {
        TransactItems: [
          { Put: { Item: { sku: { S: 'A' } } } },
          { Put: { Item: { sku: { S: 'B' } } } },
        ],
      },
    ]);
  });

  it.each<[string, ScriptedAnswer]>([
    ['met another on an item', cancelled(none, conflict)],
    ['was throttled', throttled],
    ['was throttled at one item', cancelled({ Code: 'ThrottlingError' }, none)],
    ['still runs', { kind: 'failure', exception: 'TransactionInProgressException' }],
  ])('that %s is tried again', async (_, answer) => {
    expect(await write(answer, answer, done)).toEqual({ ok: true, value: undefined });
    expect(engine.asked).toHaveLength(3);
  });

  it('goes by one token through all its attempts, so that a lost answer is no second write', async () => {
    await write(throttled, throttled, done);
    const tokens = engine.asked.map(({ ClientRequestToken }) => ClientRequestToken);
    expect(tokens[0]).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/));
    expect(new Set(tokens).size).toBe(1);
  });

  it.each([
    ['meets others', cancelled(conflict, none)],
    ['is throttled', throttled],
  ])('that only ever %s gives up in time, and says that the service is busy', async (_, answer) => {
    const from = performance.now();
    await expect(write(answer)).rejects.toThrow(ServiceBusy);
    expect(performance.now() - from).toBeLessThan(3_500);
    expect(engine.asked.length).toBeGreaterThan(6);
  });
});

describe('a condition that fails', () => {
  it('comes back with its place and what stood there, and is not tried again', async () => {
    const stood = { sku: { S: 'B' }, stock_quantity: { N: '3' } };
    const result = await write(cancelled(none, { Code: 'ConditionalCheckFailed', Item: stood }));
    expect(result).toEqual({
      ok: false,
      error: [{ index: 1, item: { sku: 'B', stock_quantity: 3 } }],
    });
    expect(engine.asked).toHaveLength(1);
  });

  it('has no item where none was there', async () => {
    const failed = { Code: 'ConditionalCheckFailed' };
    expect(await write(cancelled(failed, failed))).toEqual({
      ok: false,
      error: [
        { index: 0, item: undefined },
        { index: 1, item: undefined },
      ],
    });
  });

  it('counts more than a conflict beside it', async () => {
    const result = await write(cancelled(conflict, { Code: 'ConditionalCheckFailed' }));
    expect(result).toEqual({ ok: false, error: [{ index: 1, item: undefined }] });
  });
});

describe('a fault', () => {
  it.each<[string, ScriptedAnswer]>([
    ['a table that is not there', { kind: 'failure', exception: 'ResourceNotFoundException' }],
    ['a write that is not allowed', { kind: 'failure', exception: 'AccessDeniedException' }],
    ['an item that is no item', cancelled(none, { Code: 'ValidationError' }, conflict)],
  ])('is thrown at once: %s', async (_, answer) => {
    await expect(write(answer)).rejects.toThrow('as it was told to');
    expect(engine.asked).toHaveLength(1);
  });
});
