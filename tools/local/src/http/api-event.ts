import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { localApiId } from '../plan/local-ids.ts';
import { localAccount } from '../plan/resolve-intrinsics.ts';
import type { Claims } from './authorizer.ts';

/** A request that has found its route. */
export interface RoutedRequest {
  readonly message: IncomingMessage;
  readonly path: string;
  /** Without the question mark. */
  readonly queryString: string;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly claims: Claims | undefined;
}

/** Bodies of these types go to the function as text, all others in base64. */
const textual = /^(text\/|application\/(json|xml|javascript|[\w.-]+\+(json|xml))\b)/i;

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * The event that an HTTP API sends to a function, payload format 2.0:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function apiEvent(request: RoutedRequest): Record<string, unknown> {
  const { message, queryString, body, routeKey, pathParameters, claims } = request;
  // The real one hands the path over decoded, slashes and all.
  const path = decodeURIComponent(request.path);
  const { cookie, ...headers } = message.headers;
  const type = headers['content-type'];
  const isText = type === undefined || textual.test(type);
  const now = new Date();
  const sourceIp = message.socket.remoteAddress ?? '127.0.0.1';
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: queryString,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers: {
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
      ),
      'x-forwarded-for': sourceIp,
      'x-forwarded-proto': 'http',
    },
    ...(queryString !== '' && { queryStringParameters: joinedQuery(queryString) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: localAccount,
      apiId: localApiId,
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: headers.host ?? 'localhost',
      domainPrefix: localApiId,
      http: {
        method: message.method,
        path,
        protocol: `HTTP/${message.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** The form of access logs, such as `22/Nov/2026:15:04:05 +0000`. */
function logTime(time: Date): string {
  const [date = '', clock = ''] = time.toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${clock.slice(0, 8)} +0000`;
}

/** Values of a parameter that is given more than once are joined by commas. */
function joinedQuery(queryString: string): Record<string, string> {
  const parameters = new URLSearchParams(queryString);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]),
  );
}
