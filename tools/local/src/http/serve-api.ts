import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import type { FunctionHost } from '../functions/function-host.ts';
import type { JwtAuthorizerPlan, RoutePlan } from '../plan/plan.ts';
import { apiEvent } from './api-event.ts';
import { type Authorizer, createAuthorizer, type KeySet } from './authorizer.ts';
import { sendAnswer, sendMessage } from './send-answer.ts';

/** What the HTTP API takes of a body at the most. */
const bodyLimitBytes = 10 * 1024 * 1024;

/** How long the HTTP API waits for a function at the most. */
const answerLimitMs = 30_000;

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
  const authorizers = new Map<string, Authorizer>();
  // One for all routes that ask for the same, so that a token is verified once.
  const authorizerOf = (plan: JwtAuthorizerPlan) => {
    const key = JSON.stringify(plan);
    const authorizer = authorizers.get(key) ?? createAuthorizer(plan, keys);
    authorizers.set(key, authorizer);
    return authorizer;
  };
  for (const { routeKey, functionName, authorizer } of routes) {
    const [method = '', path = ''] = routeKey.split(' ');
    const host = hosts.get(functionName);
    if (!host) throw new Error(`route ${routeKey} leads to no function`);
    const authorize = authorizer && authorizerOf(authorizer);
    const route: Route = { routeKey, host, authorize };
    router.on(method as HTTPMethod, path.replaceAll(/\{(\w+)\}/g, ':$1'), () => {}, route);
  }

  return async (message, response, url) => {
    const [path = '', queryString = ''] = split(url, '?');
    const found = router.find(message.method as HTTPMethod, path);
    if (!found) return sendMessage(response, 404, 'Not Found');
    const { routeKey, host, authorize } = found.store as Route;
    const authorization = authorize?.(message.headers.authorization);
    if (authorization && !authorization.ok) {
      const challenge = { 'www-authenticate': authorization.error };
      return sendMessage(response, 401, 'Unauthorized', challenge);
    }
    const claims = authorization?.value;
    const body = await readBody(message);
    if (body === undefined) {
      return sendMessage(response, 413, 'Request Entity Too Large', { connection: 'close' });
    }
    const pathParameters = found.params as Record<string, string>;
    const event = apiEvent({ message, path, queryString, body, routeKey, pathParameters, claims });
    const outcome = await withinLimit(host.invoke(JSON.stringify(event)), host.timeoutMs);
    if (outcome === undefined) sendMessage(response, 503, 'Service Unavailable');
    else sendAnswer(response, outcome);
  };
}

/** What a function answers, or undefined when the API would wait no longer for it. */
function withinLimit<T>(answer: Promise<T>, timeoutMs: number): Promise<T | undefined> {
  if (timeoutMs <= answerLimitMs) return answer;
  return Promise.race([answer, sleep(answerLimitMs, undefined, { ref: false })]);
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
