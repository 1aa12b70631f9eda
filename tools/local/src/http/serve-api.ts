import type { IncomingMessage, ServerResponse } from 'node:http';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import type { FunctionHost } from '../functions/function-host.ts';
import type { RoutePlan } from '../plan/plan.ts';
import { apiEvent } from './api-event.ts';
import { type Authorizer, createAuthorizer, type KeySet } from './authorizer.ts';
import { sendAnswer, sendMessage } from './send-answer.ts';

/** What the HTTP API takes of a body at the most. */
const bodyLimitBytes = 10 * 1024 * 1024;

interface Route {
  readonly routeKey: string;
  readonly host: FunctionHost;
  readonly authorize: Authorizer | undefined;
}

/** Answers a request whose path, with query, is given without the prefix of the API. */
export type ApiListener = (
  message: IncomingMessage,
  response: ServerResponse,
  url: string,
) => Promise<void>;

/** The HTTP API: the templates' routes and nothing else, each with its authorizer and function. */
export function serveApi(
  routes: readonly RoutePlan[],
  hosts: ReadonlyMap<string, FunctionHost>,
  keys: KeySet,
): ApiListener {
  const router = findMyWay({ maxParamLength: 4_096 });
  for (const { routeKey, functionName, authorizer } of routes) {
    const [method = '', path = ''] = routeKey.split(' ');
    const host = hosts.get(functionName);
    if (!host) throw new Error(`route ${routeKey} leads to no function`);
    const authorize = authorizer && createAuthorizer(authorizer, keys);
    const route: Route = { routeKey, host, authorize };
    router.on(method as HTTPMethod, path.replaceAll(/\{(\w+)\}/g, ':$1'), () => {}, route);
  }

  return async (message, response, url) => {
    const [path = '', queryString = ''] = split(url, '?');
    const found = router.find(message.method as HTTPMethod, path);
    if (!found) return sendMessage(response, 404, 'Not Found');
    const { routeKey, host, authorize } = found.store as Route;
    const claims = authorize?.(message.headers.authorization);
    if (authorize && !claims) {
      const challenge = { 'www-authenticate': 'Bearer' };
      return sendMessage(response, 401, 'Unauthorized', challenge);
    }
    const body = await readBody(message);
    if (body === undefined) {
      return sendMessage(response, 413, 'Request Entity Too Large', { connection: 'close' });
    }
    const pathParameters = found.params as Record<string, string>;
    const event = apiEvent({ message, path, queryString, body, routeKey, pathParameters, claims });
    sendAnswer(response, await host.invoke(JSON.stringify(event)));
  };
}

/** The whole body, or undefined when it is larger than what the API takes. */
async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > bodyLimitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
