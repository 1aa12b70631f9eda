import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOfApiDocs, serveApiDocs } from '../page/serve-api-docs.ts';
import { type PageSources, servePage } from '../page/serve-page.ts';
import { sendMessage } from './send-answer.ts';
import type { ApiListener } from './serve-api.ts';

export interface ShopServer {
  readonly port: number;
  stop(): Promise<void>;
}

const apiPrefix = '/api';

/**
 * Serves page and API from one origin, as CloudFront does: `/api/…` is the API, without the prefix.
 * Beside them are the pages about the API, which only a laptop has.
 * @throws Error naming the port, when it is taken, and the way out
 */
export async function serveShop(
  port: number,
  sources: PageSources,
  api: ApiListener,
): Promise<ShopServer> {
  const page = servePage(sources);
  const server = createServer((message, response) => {
    const url = message.url ?? '/';
    if (isOfApiDocs(url)) return serveApiDocs(message, response);
    if (!url.startsWith(`${apiPrefix}/`)) return page(message, response);
    api(message, response, url.slice(apiPrefix.length)).catch((error: unknown) => {
      // The caller went away while sending; anything else is ours to mend.
      if (response.headersSent || message.destroyed) response.destroy();
      else sendMessage(response, 500, 'Internal Server Error');
      if (!message.destroyed) console.error(error);
    });
  });
  server.keepAliveTimeout = 60_000;
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // Whoever is in the middle of a request gets the time to hear its answer.
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(
              `port ${port} is in use; stop what uses it, or choose one: PORT=4322 npm start`,
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
