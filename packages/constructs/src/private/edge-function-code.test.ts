import { describe, expect, it, test } from '@jest/globals';
import { runEdgeFunction } from '../testing/run-edge-function';
import { apiPathCode, imageCode, immutableCode, navigationCode } from './edge-function-code';

interface Request {
  readonly uri: string;
}

interface Redirect {
  readonly statusCode: number;
  readonly headers: { readonly location: { readonly value: string } };
}

const asked = (uri: string, host = 'shop.example.com') => ({
  request: { uri, headers: { host: { value: host } }, querystring: {} },
});

describe('navigation', () => {
  const code = navigationCode('shop.example.com');

  test.each(['/', '/sales', '/stock/A.1', '/stock/', '/a/b/c', '/stock/../x.js/y'])(
    'answers %s with the index',
    (uri) => {
      expect(runEdgeFunction<Request>(code, asked(uri)).uri).toBe('/index.html');
    },
  );

  test.each(['/sw.js', '/favicon.svg', '/index.html', '/manifest.webmanifest', '/.well-known'])(
    'leaves the file %s alone',
    (uri) => {
      expect(runEdgeFunction<Request>(code, asked(uri)).uri).toBe(uri);
    },
  );

  it('sends www. on to the name itself', () => {
    const answer = runEdgeFunction<Redirect>(code, asked('/sales', 'www.shop.example.com'));
    expect(answer.statusCode).toBe(308);
    expect(answer.headers.location.value).toBe('https://shop.example.com/sales');
  });

  it('sends nobody on without a domain', () => {
    const answer = runEdgeFunction<Request>(
      navigationCode(undefined),
      asked('/sales', 'www.shop.example.com'),
    );
    expect(answer.uri).toBe('/index.html');
  });

  it('answers a request that names no host', () => {
    const answer = runEdgeFunction<Request>(code, { request: { uri: '/', headers: {} } });
    expect(answer.uri).toBe('/index.html');
  });
});

describe('the path of the API', () => {
  test.each([
    ['/api/inventory/products', '/inventory/products'],
    ['/api/', '/'],
    ['/api', '/'],
    ['/api/api/x', '/api/x'],
    ['/apiary/x', '/apiary/x'],
  ])('%s is %s to the API', (uri, expected) => {
    expect(runEdgeFunction<Request>(apiPathCode, asked(uri)).uri).toBe(expected);
  });
});

describe('assets', () => {
  it('are kept for a year', () => {
    const answer = runEdgeFunction<{ headers: Record<string, { value: string }> }>(immutableCode, {
      response: { statusCode: 200, headers: { 'cache-control': { value: 'no-store' } } },
    });
    expect(answer.headers['cache-control']?.value).toBe('public, max-age=31536000, immutable');
  });
});

describe('images', () => {
  const cacheControlOf = (headers: object) =>
    runEdgeFunction<{ headers: Record<string, { value: string }> }>(imageCode, {
      response: { statusCode: 200, headers },
    }).headers['cache-control']?.value;

  it('are kept for a day, unless they say otherwise', () => {
    expect(cacheControlOf({})).toBe('public, max-age=86400');
    expect(cacheControlOf({ 'cache-control': { value: 'no-store' } })).toBe('no-store');
  });
});
