import type { OperationId } from '@agentic-retail/contracts/routes';
import { routes } from '@agentic-retail/contracts/routes';
import { describe, expect, it } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bodyLimitBytes, parseRequest } from './parse-request.ts';
import { apiEvent, type RequestParts } from './testing/api-event.ts';

function parse(
  operation: OperationId,
  request: RequestParts,
  overrides: Partial<APIGatewayProxyEventV2> = {},
) {
  const event = apiEvent(operation, request);
  return parseRequest(routes[operation], { ...event, ...overrides } as APIGatewayProxyEventV2);
}

/** The messages of a refused request, as a person would read them. */
function complaints(...request: Parameters<typeof parse>): string[] {
  const result = parse(...request);
  if (result.ok || result.error.code !== 'invalid-request') throw new Error('was not refused');
  return result.error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
}

const credentials = { email: 'nell@shop.example', password: 'x' };

describe('a body', () => {
  it('is parsed, with the defaults of the route filled in', () => {
    const product = { sku: 'A-1', name: 'Apple', category: 'Fruit', price: 50 };
    expect(parse('createProduct', { body: product })).toMatchObject({
      ok: true,
      value: { body: { ...product, unit: 'each', barcodes: [], stockQuantity: 0 } },
    });
  });

  it('may come in base64', () => {
    const body = Buffer.from(JSON.stringify({ ...credentials, email: 'ü@x' })).toString('base64');
    const sent = { body, isBase64Encoded: true };
    expect(complaints('login', { body: {} }, sent)).toEqual(['/email must be an email address']);
  });

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON'])(
    'is taken as %s',
    (contentType) => {
      const headers = { 'content-type': contentType };
      expect(parse('login', { body: credentials, headers }).ok).toBe(true);
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'is refused as %p',
    (contentType) => {
      const headers = { 'content-type': contentType };
      expect(parse('login', { body: credentials, headers })).toEqual({
        ok: false,
        error: { code: 'unsupported-media-type' },
      });
    },
  );

  it('without a content type is refused', () => {
    const body = JSON.stringify(credentials);
    expect(parse('login', {}, { body })).toMatchObject({
      error: { code: 'unsupported-media-type' },
    });
  });

  it.each(['', '{', '{"email":', 'undefined', "{'email':1}", '\u0000', '\ufffd\ufffd'])(
    'that is no JSON is refused: %p',
    (body) => {
      expect(complaints('login', { body: {} }, { body })).toEqual([
        ' is not JSON; check quotes, commas and braces',
      ]);
    },
  );

  it.each(['null', '[]', '"text"', '1', '['.repeat(50_000) + ']'.repeat(50_000)])(
    'that is JSON but no object is refused: %.20s',
    (body) => {
      expect(complaints('login', { body: {} }, { body })).toEqual([' must be an object']);
    },
  );

  it('is measured in bytes, up to the last one', () => {
    const empty = JSON.stringify({ ...credentials, newPassword: '' }).length;
    const filled = (bytes: number) => ({ ...credentials, newPassword: 'x'.repeat(bytes - empty) });
    expect(complaints('login', { body: filled(bodyLimitBytes) })).toEqual([
      '/newPassword must have at most 256 characters',
    ]);
    const tooLarge = { error: { code: 'body-too-large', limitBytes: bodyLimitBytes } };
    expect(parse('login', { body: filled(bodyLimitBytes + 1) })).toMatchObject(tooLarge);
    const umlauts = JSON.stringify('ü'.repeat(bodyLimitBytes / 2));
    expect(parse('login', { body: {} }, { body: umlauts })).toMatchObject(tooLarge);
    const encoded = Buffer.alloc(bodyLimitBytes + 1, ' ').toString('base64');
    const sent = { body: encoded, isBase64Encoded: true };
    expect(parse('login', { body: {} }, sent)).toMatchObject(tooLarge);
  });

  it('of a route that takes none may not be huge either', () => {
    const body = 'x'.repeat(bodyLimitBytes + 1);
    expect(parse('getShop', {}, { body })).toMatchObject({ error: { code: 'body-too-large' } });
  });

  it('may not bring fields along that the route does not know, at any depth', () => {
    const line = { sku: 'A-1', quantity: 1, price: 1 };
    const body = {
      id: '019bf3a0-0000-7000-8000-000000000000',
      registerId: 'till-1',
      lines: [line],
      payments: [],
      expectedTotal: 0,
      userId: 'somebody-else',
      'a/b~c': 1,
    };
    expect(complaints('completeSale', { body })).toEqual([
      '/lines/0/price is not a field of this request; leave it out',
      '/userId is not a field of this request; leave it out',
      '/a~1b~0c is not a field of this request; leave it out',
    ]);
  });

  it('may not touch the prototype of anything', () => {
    const body = '{"email":"a@b.co","password":"x","__proto__":{"role":"owner"}}';
    expect(complaints('login', { body: {} }, { body })).toEqual([
      '/__proto__ is not a field of this request; leave it out',
    ]);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });
});

describe('the address', () => {
  it('has its parameters parsed, with defaults', () => {
    expect(parse('listProducts', { query: { limit: '10', includeInactive: 'true' } })).toEqual({
      ok: true,
      value: {
        params: undefined,
        query: { limit: 10, includeInactive: true },
        body: undefined,
      },
    });
    expect(parse('listProducts', {})).toMatchObject({
      value: { query: { limit: 50, includeInactive: false } },
    });
  });

  it('may not hold query parameters that the route does not know', () => {
    expect(complaints('listProducts', { query: { sort: 'name' } })).toEqual([
      'query.sort is not a field of this request; leave it out',
    ]);
    expect(complaints('getShop', { query: { debug: '1', x: '' } })).toEqual([
      'query.debug is not a parameter here; leave it out',
      'query.x is not a parameter here; leave it out',
    ]);
  });

  it('is told apart from the body in messages, and all that is wrong is told at once', () => {
    expect(
      complaints('updateProduct', {
        params: { sku: '../etc' },
        query: { force: '1' },
        body: { version: 0, price: '5' },
      }),
    ).toEqual([
      'path.sku must start with a letter or digit and hold only letters, digits, ".", "_" and "-"',
      'query.force is not a parameter here; leave it out',
      '/version must be at least 1',
      '/price must be a number',
    ]);
  });

  it.each([
    ['0', 'query.limit must be at least 1'],
    ['501', 'query.limit must be at most 500'],
    ['1.5', 'query.limit must be a whole number'],
    ['ten', 'query.limit must be a number'],
    ['', 'query.limit must be at least 1'],
    ['1e400', 'query.limit must be a number'],
  ])('may not ask for %p items', (limit, complaint) => {
    expect(complaints('listProducts', { query: { limit } })).toEqual([complaint]);
  });

  it('is missing what it needs: said so', () => {
    expect(complaints('listTransactions', {})).toEqual(['query.date is missing; it must be text']);
    expect(complaints('getProduct', {})).toEqual(['path.sku is missing; it must be text']);
  });
});
