import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { forwardCall } from '@agentic-retail/faults/forward-call';

/** Request units, as DynamoDB counts them. */
export interface Units {
  readonly read: number;
  readonly write: number;
}

export interface MeteredEngine {
  readonly endpoint: string;
  /** What the calls since the last look have used, by the engine's own count. */
  take(): Units;
  stop(): Promise<void>;
}

interface Consumed {
  readonly CapacityUnits: number;
}

const reads = new Set(['GetItem', 'BatchGetItem', 'TransactGetItems', 'Query', 'Scan']);

/** Stands between a client and its engine, on loopback, and has every call say what it consumed. */
export async function startMeteredEngine(engine: string): Promise<MeteredEngine> {
  let units: Units = { read: 0, write: 0 };

  async function handle(call: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(call.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input = JSON.parse(await text(call));
    const asked = JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' });
    const { status, headers, body } = await forwardCall(engine, call.headers, asked);
    const { ConsumedCapacity = [] } = JSON.parse(body.toString('utf8')) as {
      ConsumedCapacity?: Consumed | readonly Consumed[];
    };
    const used = [ConsumedCapacity]
      .flat()
      .reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
    units = reads.has(operation)
      ? { ...units, read: units.read + used }
      : { ...units, write: units.write + used };
    response.writeHead(status, { 'content-type': headers['content-type'] });
    response.end(body);
  }

  const server = createServer((call, response) => {
    handle(call, response).catch(() => call.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    take() {
      const taken = units;
      units = { read: 0, write: 0 };
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
