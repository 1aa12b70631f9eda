import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { FunctionHost } from '../functions/function-host.ts';
import { createTokenSigner } from '../testing/token-signer.ts';
import { serveApi } from './serve-api.ts';
import { type ShopServer, serveShop } from './serve-shop.ts';

const issuer = 'https://pool.example';
const signer = createTokenSigner('k');
const token = signer.token({ sub: 'u1', iss: issuer, aud: 'till', exp: Date.now() / 1_000 + 900 });

const code = `
export async function handler(event) {
  switch (event.pathParameters?.how ?? event.routeKey) {
    case 'full': return {
      statusCode: 201,
      headers: { 'content-type': 'application/vnd.shop+json', 'x-count': 3 },
      cookies: ['a=1; Path=/', 'b=2'],
      body: '{}',
    };
    case 'bytes': return { statusCode: 200, body: 'AAEC', isBase64Encoded: true };
    case 'plain': return { made: true };
    case 'text': return 'just text';
    case 'throw': throw new Error('no');
    case 'hang': return new Promise(() => {});
    case 'nonsense': return { statusCode: 'many' };
    default: return { statusCode: 200, body: JSON.stringify(event) };
  }
}`;

let dir: string;
let host: FunctionHost;
let server: ShopServer;
let url: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'serve-'));
  for (const folder of ['code', 'page/assets', 'images']) {
    await mkdir(join(dir, folder), { recursive: true });
  }
  await writeFile(join(dir, 'code/main.mjs'), code);
  await writeFile(join(dir, 'page/index.html'), '<title>Till</title>');
  await writeFile(join(dir, 'page/assets/app-1a2b.js'), 'run()');
  await writeFile(join(dir, 'images/tea.svg'), '<svg/>');
  host = new FunctionHost(
    {
      name: 'Sample',
      assetDir: join(dir, 'code'),
      handler: 'main.handler',
      environment: {},
      memoryMb: 128,
      timeoutMs: 2_000,
    },
    { region: 'eu-west-1', dynamo: '', imagesBucket: '', userPool: '' },
    dir,
  );
  await host.warmUp();
  const authorizer = { issuer, audience: ['till'] };
  const api = serveApi(
    [
      { routeKey: 'POST /sales', functionName: 'Sample', authorizer },
      { routeKey: 'GET /answers/{how}', functionName: 'Sample' },
    ],
    new Map([['Sample', host]]),
    signer.keys,
  );
  const sources = {
    page: join(dir, 'page'),
    demoImages: join(dir, 'images'),
    uploadedImages: join(dir, 'uploaded'),
    imagesBucket: 'http://127.0.0.1:1',
  };
  server = await serveShop(0, sources, api);
  url = `http://127.0.0.1:${server.port}`;
});

afterAll(async () => {
  await server.stop();
  await host.stop();
  await rm(dir, { recursive: true });
});

describe('the API', () => {
  it('hands a request to the function of its route, without the prefix, with the claims', async () => {
    const response = await fetch(`${url}/api/sales?x=1`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"n":1}',
    });
    expect(await response.json()).toMatchObject({
      rawPath: '/sales',
      rawQueryString: 'x=1',
      body: '{"n":1}',
      requestContext: { authorizer: { jwt: { claims: { sub: 'u1' } } } },
    });
  });

  it('turns away who has no good token, and says why', async () => {
    const response = await fetch(`${url}/api/sales`, { method: 'POST', body: 'x'.repeat(100_000) });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
  });

  test.each([
    ['GET', '/api/nothing'],
    ['GET', '/api/sales'],
    ['DELETE', '/api/answers/full'],
    ['GET', '/api/answers/full/more'],
    ['GET', '/api/answers/%zz'],
    ['OPTIONS', '/api/sales'],
  ])('knows no route for %s %s', async (method, path) => {
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: 'Not Found' });
  });

  it('hands path parameters over decoded', async () => {
    const response = await fetch(`${url}/api/answers/a%2Fb%20%C3%A9`);
    expect(await response.json()).toMatchObject({ pathParameters: { how: 'a/b é' } });
  });

  it('sends status, headers, cookies and body of an answer', async () => {
    const response = await fetch(`${url}/api/answers/full`);
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('application/vnd.shop+json');
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(await response.text()).toBe('{}');
  });

  it('sends bytes', async () => {
    const response = await fetch(`${url}/api/answers/bytes`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 1, 2]));
  });

  test.each([
    ['plain', '{"made":true}'],
    ['text', 'just text'],
  ])('takes an answer that is %s for the body of one', async (how, body) => {
    const response = await fetch(`${url}/api/answers/${how}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe(body);
  });

  test.each(['throw', 'hang', 'nonsense'])(
    'answers 500 for a function that does %s',
    async (how) => {
      const response = await fetch(`${url}/api/answers/${how}`);
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({ message: 'Internal Server Error' });
    },
  );

  it('takes no body of more than 10 MB, whatever length is declared', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: token, 'transfer-encoding': 'chunked' };
      const sending = request(`${url}/api/sales`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.on('error', reject);
      sending.end(Buffer.alloc(10 * 1024 * 1024 + 1));
    });
    expect(status).toBe(413);
  });
});

describe('the pages about the API', () => {
  it('load nothing but their stylesheet, and nothing is run in them', async () => {
    for (const page of ['', 'sales.html', 'problems.html']) {
      const response = await fetch(`${url}/docs/api/${page}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'self';/,
      );
    }
    const style = await fetch(`${url}/docs/api/style.css`);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('have the document itself', async () => {
    const response = await fetch(`${url}/docs/api/openapi.json`);
    expect(await response.json()).toMatchObject({ openapi: '3.1.0' });
  });

  it('are found without the slash, and what is not there is not found', async () => {
    const response = await fetch(`${url}/docs/api`);
    expect(response.url).toBe(`${url}/docs/api/`);
    expect(await response.text()).toContain('<h1');
    for (const path of ['nothing.html', '..%2Fapi-pages.ts', 'sales.html/more']) {
      expect((await fetch(`${url}/docs/api/${path}`)).status).toBe(404);
    }
  });
});

describe('the page', () => {
  test.each(['/', '/sell', '/products/1.5', '/apiary'])('is at %s, always fresh', async (path) => {
    const response = await fetch(url + path, { headers: { accept: 'text/html' } });
    expect(await response.text()).toBe('<title>Till</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('may load nothing from elsewhere and be framed by nobody', async () => {
    const { headers } = await fetch(url);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('has assets that are kept for ever, since their names change with them', async () => {
    const response = await fetch(`${url}/assets/app-1a2b.js`);
    expect(await response.text()).toBe('run()');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('is not in the place of an asset that is missing', async () => {
    expect((await fetch(`${url}/assets/old.js`)).status).toBe(404);
  });

  it('comes with the pictures of the demo shop', async () => {
    const response = await fetch(`${url}/images/demo/tea.svg`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toBe('<svg/>');
    expect((await fetch(`${url}/images/demo/none.svg`)).status).toBe(404);
  });
});

describe('serveShop', () => {
  it('says that its port is taken, and the way out', async () => {
    const sources = {
      page: join(dir, 'page'),
      demoImages: join(dir, 'images'),
      uploadedImages: join(dir, 'uploaded'),
      imagesBucket: 'http://127.0.0.1:1',
    };
    await expect(serveShop(server.port, sources, async () => {})).rejects.toThrow(
      `port ${server.port} is in use; stop what uses it, or choose one: PORT=4322 npm start`,
    );
  });
});
