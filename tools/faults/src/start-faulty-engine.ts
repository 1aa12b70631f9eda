import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Draw } from './draw.ts';
import { drawFault, type Fault } from './fault.ts';
import { type Answer, forwardCall } from './forward-call.ts';
import { MeetingWrites } from './meeting-writes.ts';
import { cancelled, conflict, type Refusal, throttle } from './refusal.ts';
import { splitBatch } from './split-batch.ts';

export interface FaultOptions {
  /** The engine behind, such as `http://127.0.0.1:8000`. */
  readonly engine: string;
  /** Share of the calls that something goes wrong with, from 0 to 1. */
  readonly rate: number;
  /** The same calls in the same order meet the same faults. */
  readonly seed: number;
  /** Whether transactions that meet on an item are called off, as by the real service. @default false */
  readonly meetingConflicts?: boolean;
}

export interface FaultyEngine {
  readonly endpoint: string;
  /** How often each of them went wrong so far; `conflict` counts those that met as well. */
  readonly faults: ReadonlyMap<Fault, number>;
  /** Share of the calls that something goes wrong with from now on. */
  setRate(rate: number): void;
  stop(): Promise<void>;
}

/** Stands between a client and its engine, on loopback, and lets calls fail as the real service may. */
export async function startFaultyEngine(options: FaultOptions): Promise<FaultyEngine> {
  const { engine, seed, meetingConflicts = false } = options;
  let { rate } = options;
  const draw = new Draw(seed);
  const writes = new MeetingWrites();
  const faults = new Map<Fault, number>();
  const count = (fault: Fault) => faults.set(fault, (faults.get(fault) ?? 0) + 1);

  async function handle(call: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(call);
    const operation = String(call.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input = JSON.parse(body || '{}');
    const items = input.TransactItems ?? [];
    const fault = draw.chance(rate) ? drawFault(draw, operation) : undefined;
    if (fault) count(fault);
    const pass = (changed = body) => forwardCall(engine, call.headers, changed);

    if (fault === 'conflict') return refuse(response, conflict(draw, operation, items.length));
    if (fault === 'throttle') return refuse(response, throttle(draw, operation, items.length));
    if (fault === 'lost-request') return void call.socket.destroy();
    if (fault === 'partial') {
      const { done, left } = splitBatch(input.RequestItems);
      const isNothing = Object.keys(done).length === 0;
      const answer = isNothing
        ? emptyAnswer
        : await pass(JSON.stringify({ ...input, RequestItems: done }));
      return send(response, withRest(answer, operation, left));
    }
    const met = meetingConflicts ? writes.meets(items) : [];
    if (met.length > 0) {
      count('conflict');
      return refuse(response, cancelled(met, 'TransactionConflict', items.length));
    }
    const end = writes.begin(items);
    const answer = await pass().finally(end);
    if (fault === 'lost-answer') return void call.socket.destroy();
    return send(response, answer);
  }

  const server = createServer((call, response) => {
    handle(call, response).catch(() => call.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    faults,
    setRate: (share) => {
      rate = share;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const json = { 'content-type': 'application/x-amz-json-1.0' };
const emptyAnswer: Answer = { status: 200, headers: json, body: Buffer.from('{}') };

/** The answer of a batch that was done in part. */
function withRest(answer: Answer, operation: string, left: object): Answer {
  if (answer.status !== 200) return answer;
  const name = operation === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems';
  const whole = { ...JSON.parse(answer.body.toString('utf8')), [name]: left };
  return { status: 200, headers: json, body: Buffer.from(JSON.stringify(whole)) };
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  send(response, { status: 400, headers: json, body: Buffer.from(JSON.stringify(refusal)) });
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': headers['content-type'] ?? json['content-type'] });
  response.end(body);
}
