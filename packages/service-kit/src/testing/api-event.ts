import { type OperationId, routes } from '@agentic-retail/contracts/routes';
import type { ServiceEvent } from '../create-service.ts';

export interface RequestParts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON, with the header for it. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  /** What the gateway read from the token; without, nobody is signed in. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** The event an HTTP API hands to the function for a request (payload format 2.0). */
export function apiEvent(operation: OperationId, request: RequestParts = {}): ServiceEvent {
  const { method, path } = routes[operation];
  const rawPath = Object.entries(request.params ?? {}).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(value)),
    path as string,
  );
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath,
    rawQueryString: new URLSearchParams(request.query).toString(),
    headers: {
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      'x-forwarded-proto': 'https',
      ...request.headers,
    },
    ...(request.cookies && { cookies: [...request.cookies] }),
    ...(request.params && { pathParameters: { ...request.params } }),
    ...(request.query && { queryStringParameters: { ...request.query } }),
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'api.example',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' },
      requestId: 'request-1',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '01/Jan/2026:00:00:00 +0000',
      timeEpoch: 1_767_225_600_000,
      ...(request.claims && { authorizer: { jwt: { claims: { ...request.claims } } } }),
    },
  };
}
