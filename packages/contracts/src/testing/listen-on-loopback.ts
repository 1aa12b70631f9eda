import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';

export interface LoopbackServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly endpoint: string;
  /** How many connections to it are open. */
  connections(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a small HTTP server on loopback, on any free port, to stand for something in a test. */
export async function listenOnLoopback(listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    connections: promisify(server.getConnections.bind(server)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
