import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { ok } from '@agentic-retail/domain/result';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { conditionalWrite } from '../conditional-write.ts';
import { createService, type Handlers } from '../create-service.ts';
import { createDynamoClient } from '../dynamo-client.ts';
import { createLogger } from '../telemetry.ts';
import { apiEvent } from '../testing/api-event.ts';
import { lambdaContext } from '../testing/lambda-context.ts';
import {
  cancelled,
  type ScriptedAnswer,
  type ScriptedEngine,
  startScriptedEngine,
} from '../testing/start-scripted-engine.ts';
import type { Subsegment } from './subsegment.ts';
import { createTracing } from './tracing.ts';

const traceId = '1-5759e988-bd862e3fe1be46a994272793';
const sampled = `Root=${traceId};Parent=557abcec3ee5a047;Sampled=1`;
const person = { email: 'nell@shop.example', password: 'Candle-and-Key-3' };

let daemon: Socket;
let isListening: boolean;
let engine: ScriptedEngine;
let client: DynamoDBDocumentClient;
let packets: string[];
let environment: Record<string, string>;
const logged: string[] = [];

beforeEach(async () => {
  packets = [];
  daemon = createSocket('udp4');
  daemon.on('message', (packet) => packets.push(packet.toString()));
  daemon.bind(0, '127.0.0.1');
  await once(daemon, 'listening');
  isListening = true;
  environment = {
    AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.address().port}`,
    _X_AMZN_TRACE_ID: sampled,
  };
  logged.length = 0;
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
  }
});

afterEach(async () => {
  jest.restoreAllMocks();
  client.destroy();
  await engine.stop();
  if (isListening) daemon.close();
});

/** A request that reads and writes, whatever the engine then answers. */
async function send(...script: ScriptedAnswer[]): Promise<number | undefined> {
  return sendAs('till-7-sale-12', ...script);
}

async function sendAs(
  correlationId: string,
  ...script: ScriptedAnswer[]
): Promise<number | undefined> {
  engine = await startScriptedEngine(script);
  client = createDynamoClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const handlers = {
    forgotPassword: async ({ body }) => {
      const Item = { user_id: body.email };
      await client.send(new GetCommand({ TableName: 'Staff', Key: Item }));
      await conditionalWrite(client, [
        { Put: { TableName: 'Staff', Item } },
        { Put: { TableName: 'Audit', Item } },
      ]);
      return ok({ body: undefined });
    },
  } as Partial<Handlers<'auth'>> as Handlers<'auth'>;
  const tracing = createTracing(environment);
  const service = createService<'auth'>(handlers, createLogger(), { ...(tracing && { tracing }) });
  const event = apiEvent('forgotPassword', {
    body: { email: person.email },
    headers: { 'x-correlation-id': correlationId, cookie: person.password },
  });
  return (await service(event, lambdaContext)).statusCode;
}

/** What the daemon was sent by now, or is within the time that a packet of this machine takes. */
async function received(count: number): Promise<Subsegment[]> {
  const until = Date.now() + 5_000;
  while (packets.length < count && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return packets.map((packet) => {
    const [header, document = ''] = packet.split('\n');
    expect(JSON.parse(header ?? '')).toEqual({ format: 'json', version: 1 });
    return JSON.parse(document);
  });
}

describe('a request that is sampled', () => {
  it('is found by its correlation id, from the page to each write', async () => {
    expect(await send({ kind: 'done' })).toBe(202);
    const [request, ...calls] = await received(3);
    expect(request).toMatchObject({
      type: 'subsegment',
      trace_id: traceId,
      parent_id: '557abcec3ee5a047',
      name: 'forgotPassword',
      annotations: { correlation_id: 'till-7-sale-12', operation: 'forgotPassword' },
    });
    expect(calls).toMatchObject([
      { name: 'DynamoDB', aws: { operation: 'GetItem', table_name: 'Staff' } },
      {
        name: 'DynamoDB',
        aws: { operation: 'TransactWriteItems', resource_names: ['Staff', 'Audit'] },
      },
    ]);
    for (const call of calls) {
      expect(call).toMatchObject({ trace_id: traceId, parent_id: request?.id, namespace: 'aws' });
      expect(call.end_time).toBeGreaterThanOrEqual(call.start_time);
      expect(call).not.toHaveProperty('error');
      expect(call).not.toHaveProperty('fault');
    }
    expect(new Set([request, ...calls].map((part) => part?.id)).size).toBe(3);
  });

  it('shows each attempt of a call, and by name what went wrong', async () => {
    const conflict = cancelled({ Code: 'TransactionConflict' });
    await send({ kind: 'done' }, conflict, { kind: 'cut' }, { kind: 'done' });
    const [, ...calls] = await received(5);
    expect(
      calls.map(({ error, fault, cause }) => [error, fault, cause?.exceptions[0]?.type]),
    ).toEqual([
      [undefined, undefined, undefined],
      [true, undefined, 'TransactionCanceledException'],
      [undefined, true, expect.any(String)],
      [undefined, undefined, undefined],
    ]);
  });

  it.each([
    ['goes well', [{ kind: 'done' }]],
    ['fails', [{ kind: 'failure', exception: 'ValidationException' }]],
  ] as const)('holds nothing of anybody when it %s', async (_, script) => {
    await send(...script);
    await received(2);
    expect(packets.length).toBeGreaterThanOrEqual(2);
    expect(packets.join()).not.toMatch(/nell|shop\.example|Candle|user_id|as it was told to/);
  });

  it('is answered, and nothing is logged of it, where nothing listens', async () => {
    daemon.close();
    isListening = false;
    expect(await send({ kind: 'done' })).toBe(202);
    expect(logged.filter((line) => !line.includes('"message":"request"'))).toEqual([]);
  });
});

describe('nothing is sent', () => {
  it.each(['Sampled=0', ''])('of a request that is not sampled: %p', async (mark) => {
    environment._X_AMZN_TRACE_ID = sampled.replace('Sampled=1', mark);
    expect(await sendAs('till-7-sale-11', { kind: 'done' })).toBe(202);
    environment._X_AMZN_TRACE_ID = sampled;
    client.destroy();
    await engine.stop();
    await sendAs('till-7-sale-12', { kind: 'done' });
    // What was sent before comes before.
    const [first] = await received(3);
    expect(first?.annotations?.correlation_id).toBe('till-7-sale-12');
  });

  it('where nothing takes traces, as on a laptop', async () => {
    expect(createTracing({ _X_AMZN_TRACE_ID: sampled })).toBeUndefined();
    environment = { _X_AMZN_TRACE_ID: sampled };
    expect(await send({ kind: 'done' })).toBe(202);
  });

  it.each(['169.254.79.129', ':2000', '127.0.0.1:0', '127.0.0.1:65536', 'host:port'])(
    'to what is no address: %p',
    (address) => {
      expect(createTracing({ AWS_XRAY_DAEMON_ADDRESS: address })).toBeUndefined();
    },
  );
});
