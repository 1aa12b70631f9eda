import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ClientOptions, createClient } from './client.ts';
import { type LoopbackServer, listenOnLoopback } from './testing/listen-on-loopback.ts';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: LoopbackServer | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** A client of an API that answers everything with one status and body, and what that API received. */
async function clientOf(status: number, body: unknown, options: Partial<ClientOptions> = {}) {
  const received: Received[] = [];
  const { client } = await clientOfListener(async (request, response) => {
    const { method, url, headers } = request;
    received.push({ method, url, headers, body: await text(request) });
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  }, options);
  return { client, received };
}

async function clientOfListener(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
  options: Partial<ClientOptions> = {},
) {
  server = await listenOnLoopback(listener);
  return { client: createClient({ baseUrl: `${server.endpoint}/api`, ...options }) };
}

const stock = { sku: 'A-1', name: 'Apple', stockQuantity: 3, reorderThreshold: 1 };
const user = { id: 'u', email: 'nell@shop.example', name: 'Nell', role: 'owner' };
const page = '<!doctype html><title>Shop</title>';

describe('a request', () => {
  it('goes to the address of its route, with parameters that can’t leave their place', async () => {
    const { client, received } = await clientOf(200, stock);
    await client.getStock({ params: { sku: 'a/../b?c#d%2F é🛒' } });
    expect(received).toMatchObject([
      {
        method: 'GET',
        url: '/api/inventory/stock/a%2F..%2Fb%3Fc%23d%252F%20%C3%A9%F0%9F%9B%92',
        body: '',
      },
    ]);
    expect(received[0]?.headers).not.toHaveProperty('content-type');
  });

  it('has the query parameters that are given, and only those', async () => {
    const { client, received } = await clientOf(200, { items: [] });
    await client.listProducts({
      query: { q: 'a&b=c +d', category: undefined, includeInactive: 'false', limit: 5 },
    });
    await client.listProducts({ query: {} });
    expect(received.map(({ url }) => url)).toEqual([
      '/api/inventory/products?q=a%26b%3Dc+%2Bd&includeInactive=false&limit=5',
      '/api/inventory/products',
    ]);
  });

  it('has its body as JSON', async () => {
    const { client, received } = await clientOf(204, '');
    const body = { email: 'nell@shop.example', code: '123456', password: 'Scone-and-Jam-1' };
    expect(await client.confirm({ body })).toEqual({ ok: true, value: undefined });
    expect(received).toMatchObject([
      { method: 'POST', url: '/api/auth/confirm', headers: { 'content-type': 'application/json' } },
    ]);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(body);
  });

  it('has the token of the moment, where there is one', async () => {
    let token: string | undefined;
    const { client, received } = await clientOf(200, user, { token: () => token });
    await client.currentUser();
    token = 'second';
    await client.currentUser();
    expect(received.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      'Bearer second',
    ]);
  });
});

describe('an answer', () => {
  it('is what the route promises', async () => {
    const { client } = await clientOf(200, user);
    expect(await client.currentUser()).toEqual({ ok: true, value: user });
  });

  it.each([
    ['a page', page],
    ['nothing', ''],
    ['something of another route', stock],
    ['a field less', { ...user, role: undefined }],
    ['another type', { ...user, id: 7 }],
  ])('is not expected when it is %s', async (_, body) => {
    const { client } = await clientOf(200, body);
    expect(await client.currentUser()).toEqual({
      ok: false,
      error: { kind: 'unexpected-answer', status: 200 },
    });
  });

  it('without a body is not mistaken for the page that a proxy serves for everything', async () => {
    const { client } = await clientOf(200, page);
    expect(await client.logout()).toEqual({
      ok: false,
      error: { kind: 'unexpected-answer', status: 200 },
    });
  });
});

describe('a failure', () => {
  const problem = {
    type: 'urn:agentic-retail:problem:insufficient-stock',
    title: 'There is not enough stock',
    status: 409,
    detail: 'A-1: 1 of 2 left',
    code: 'insufficient-stock',
    shortages: [{ sku: 'A-1', requested: 2, available: 1 }],
  };

  it('is the problem that the service tells, with all it brings along', async () => {
    const { client } = await clientOf(409, problem);
    expect(await client.getShop()).toEqual({ ok: false, error: { kind: 'problem', problem } });
  });

  it('is unauthorized when the gateway turns the token away', async () => {
    const { client } = await clientOf(401, { message: 'Unauthorized' });
    expect(await client.getShop()).toEqual({ ok: false, error: { kind: 'unauthorized' } });
  });

  it('is the problem, not the gateway’s, when the service says 401', async () => {
    const ended = { ...problem, status: 401, code: 'session-ended' };
    const { client } = await clientOf(401, ended);
    expect(await client.refresh()).toMatchObject({
      error: { kind: 'problem', problem: { code: 'session-ended' } },
    });
  });

  it.each([
    [502, page],
    [404, { message: 'Not Found' }],
    [429, ''],
    [500, { ...problem, code: 'a-code-of-tomorrow' }],
  ])('is unexpected when %i comes with no problem of the API', async (status, body) => {
    const { client } = await clientOf(status, body);
    expect(await client.getShop()).toEqual({
      ok: false,
      error: { kind: 'unexpected-answer', status },
    });
  });

  const unreachable = { ok: false, error: { kind: 'unreachable', cause: expect.anything() } };

  it('is unreachable when nobody listens', async () => {
    const { client } = await clientOf(200, user);
    await server?.stop();
    expect(await client.currentUser()).toEqual(unreachable);
  });

  it('is unreachable when the connection breaks', async () => {
    const { client } = await clientOfListener((request) => request.socket.destroy());
    expect(await client.currentUser()).toEqual(unreachable);
  });

  it('is unreachable when no answer comes in time', async () => {
    const { client } = await clientOfListener(() => {}, { timeoutMs: 50 });
    expect(await client.currentUser()).toEqual(unreachable);
  });

  it('is unreachable when the answer begins but does not end in time', async () => {
    const { client } = await clientOfListener(
      (_, response) => {
        response.writeHead(200).write('{"id":');
      },
      { timeoutMs: 50 },
    );
    expect(await client.currentUser()).toEqual(unreachable);
  });

  it('is a value, whatever comes back', async () => {
    const status = fc
      .integer({ min: 200, max: 599 })
      .filter((code) => ![204, 205, 304].includes(code));
    await fc.assert(
      fc.asyncProperty(status, fc.oneof(fc.string(), fc.json()), async (code, body) => {
        const answer = async () => new Response(body, { status: code });
        const client = createClient({ baseUrl: '/api', fetch: answer });
        expect(await client.currentUser()).toMatchObject({ ok: false });
      }),
    );
  });
});
