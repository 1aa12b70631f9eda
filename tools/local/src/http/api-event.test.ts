import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, describe, expect, it, jest, test } from '@jest/globals';
import { apiEvent, type RoutedRequest } from './api-event.ts';

afterEach(() => {
  jest.useRealTimers();
});

function eventFor(
  headers: Record<string, string | string[]>,
  request: Partial<RoutedRequest> = {},
): Record<string, unknown> {
  const message = new IncomingMessage(new Socket());
  message.method = 'GET';
  message.httpVersion = '1.1';
  message.headers = { host: 'localhost:4321', ...headers };
  return apiEvent({
    message,
    path: '/shop',
    queryString: '',
    body: Buffer.alloc(0),
    routeKey: 'GET /shop',
    pathParameters: {},
    claims: undefined,
    ...request,
  });
}

describe('apiEvent', () => {
  it('makes an event of payload format 2.0', () => {
    jest.useFakeTimers({ now: Date.parse('2026-03-09T07:05:04.321Z') });
    const claims = { sub: 'u1', 'cognito:groups': '[owner]' };
    const event = eventFor(
      { 'user-agent': 'till/1', accept: 'text/html' },
      {
        path: '/inventory/products/A%2FB%20C',
        queryString: 'limit=5',
        routeKey: 'GET /inventory/products/{sku}',
        pathParameters: { sku: 'A/B C' },
        claims,
      },
    );
    expect(event).toEqual({
      version: '2.0',
      routeKey: 'GET /inventory/products/{sku}',
      rawPath: '/inventory/products/A/B C',
      rawQueryString: 'limit=5',
      headers: {
        host: 'localhost:4321',
        accept: 'text/html',
        'user-agent': 'till/1',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'http',
      },
      queryStringParameters: { limit: '5' },
      pathParameters: { sku: 'A/B C' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'local00001',
        authorizer: { jwt: { claims, scopes: null } },
        domainName: 'localhost:4321',
        domainPrefix: 'local00001',
        http: {
          method: 'GET',
          path: '/inventory/products/A/B C',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'till/1',
        },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        routeKey: 'GET /inventory/products/{sku}',
        stage: '$default',
        time: '09/Mar/2026:07:05:04 +0000',
        timeEpoch: Date.parse('2026-03-09T07:05:04.321Z'),
      },
      isBase64Encoded: false,
    });
  });

  it('leaves out what a request does not have', () => {
    const event = eventFor({});
    for (const part of ['cookies', 'queryStringParameters', 'pathParameters', 'body']) {
      expect(event).not.toHaveProperty(part);
    }
    expect(event).not.toHaveProperty('requestContext.authorizer');
  });

  it('takes the cookies out of the headers', () => {
    const event = eventFor({ cookie: 'refresh_token=a; theme=dark' });
    expect(event.cookies).toEqual(['refresh_token=a', 'theme=dark']);
    expect(event).not.toHaveProperty('headers.cookie');
  });

  it('joins what is given more than once with commas', () => {
    const event = eventFor({ 'x-tag': ['a', 'b'] }, { queryString: 'q=tea&q=milk+jug&c=%26' });
    expect(event).toMatchObject({
      headers: { 'x-tag': 'a,b' },
      rawQueryString: 'q=tea&q=milk+jug&c=%26',
      queryStringParameters: { q: 'tea,milk jug', c: '&' },
    });
  });

  test.each([
    ['application/json', 'é{}', false],
    ['application/problem+json; charset=utf-8', '{}', false],
    ['text/csv', 'a,b', false],
    ['application/octet-stream', 'AAEC', true],
    ['application/x-www-form-urlencoded', 'YT0x', true],
    ['application/jsonish', 'e30=', true],
  ])('hands over a body of type %s', (type, body, isBase64Encoded) => {
    const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
    expect(eventFor({ 'content-type': type }, { body: bytes })).toMatchObject({
      body,
      isBase64Encoded,
    });
  });
});
