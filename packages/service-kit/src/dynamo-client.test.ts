import { setTimeout } from 'node:timers/promises';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
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
let client: DynamoDBDocumentClient;

afterEach(async () => {
  client.destroy();
  await engine.stop();
});

async function start(...script: ScriptedAnswer[]): Promise<void> {
  engine = await startScriptedEngine(script);
  client = createDynamoClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

const silence = { kind: 'silence' } as const;
const unfinished = { kind: 'unfinished' } as const;
const conflict = cancelled({ Code: 'TransactionConflict' });
const read = () => client.send(new GetCommand({ TableName: 'Products', Key: { sku: 'A' } }));
const write = () =>
  conditionalWrite(client, [{ Put: { TableName: 'Products', Item: { sku: 'A' } } }]);

describe.each([
  ['never answers', silence],
  ['never ends its answer', unfinished],
])('an engine that %s', (_, answer) => {
  it('lets a read end: the service is busy', async () => {
    await start(answer);
    await expect(withinTime(4_000, read)).rejects.toThrow(ServiceBusy);
  });

  it('lets a write end: the service is busy', async () => {
    await start(answer);
    await expect(withinTime(4_000, write)).rejects.toThrow(ServiceBusy);
  });

  it('is asked again while there is time', async () => {
    await start(answer, { kind: 'done' });
    await expect(withinTime(8_500, write)).resolves.toEqual({ ok: true, value: undefined });
    const tokens = engine.asked.map(({ ClientRequestToken }) => ClientRequestToken);
    expect(tokens).toEqual([tokens[0], tokens[0]]);
  });
});

it('finds a write done whose answer was lost with the connection', async () => {
  await start({ kind: 'cut' }, { kind: 'done' });
  expect(await write()).toEqual({ ok: true, value: undefined });
  const [first, second] = engine.asked.map(({ ClientRequestToken }) => ClientRequestToken);
  expect(first).toEqual(expect.any(String));
  expect(second).toBe(first);
});

describe('the time of a request', () => {
  it('is shared by all its calls: none is begun that it is too short for', async () => {
    await start(silence);
    const saleInLoop = async () => {
      for (let attempt = 0; attempt < 4; attempt++) await write().catch(() => read());
    };
    await expect(withinTime(4_000, saleInLoop)).rejects.toThrow(ServiceBusy);
    expect(engine.asked.length).toBeLessThanOrEqual(2);
  });

  it('can be used up before the first call', async () => {
    await start({ kind: 'done' });
    await expect(withinTime(1_000, read)).rejects.toThrow(ServiceBusy);
    expect(engine.asked).toEqual([]);
  });

  it('leaves room for conflicts, after which one write is done', async () => {
    await start(conflict, conflict, conflict, { kind: 'done' });
    await expect(withinTime(8_500, write)).resolves.toEqual({ ok: true, value: undefined });
    expect(engine.asked).toHaveLength(4);
  });

  it('is not used up by a conflict that stays: the service is busy', async () => {
    await start(conflict);
    const from = performance.now();
    await expect(withinTime(3_000, write)).rejects.toThrow(ServiceBusy);
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});

it('closes its connections when it is destroyed', async () => {
  await start({ kind: 'done' });
  await read();
  expect(await engine.connections()).toBe(1);
  client.destroy();
  while ((await engine.connections()) > 0) await setTimeout(5);
});
