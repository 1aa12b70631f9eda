import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { type ImageStore, serveImageStore } from './serve-image-store.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 'lo/c+al' };
const path = '/products/TEA-1/0f8fad5b-d9cb-469f-a165-70867728950e.png';
const bytes = Buffer.from('not quite a picture');

let folder: string;
let store: ImageStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'image-store-'));
  store = await serveImageStore({ folder, region: 'us-east-1', credentials });
});
afterAll(async () => {
  await store?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Signing {
  readonly at?: Date;
  readonly key?: string;
  readonly secretAccessKey?: string;
  readonly size?: number;
}

/** An address as a service signs it. */
async function signed({ at = new Date(), key = path, secretAccessKey, size }: Signing = {}) {
  const { host, hostname, port } = new URL(store.url);
  const signer = new SignatureV4({
    service: 's3',
    region: 'us-east-1',
    credentials: { ...credentials, ...(secretAccessKey && { secretAccessKey }) },
    sha256: Sha256,
    uriEscapePath: false,
  });
  const headers = {
    host,
    'content-type': 'image/png',
    'content-length': String(size ?? bytes.length),
    'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
  };
  const { query = {} } = await signer.presign(
    {
      method: 'PUT',
      protocol: 'http:',
      hostname,
      port: Number(port),
      path: key,
      query: {},
      headers,
    },
    {
      expiresIn: 120,
      signingDate: at,
      signableHeaders: new Set(['host', 'content-type', 'content-length']),
    },
  );
  const url = new URL(key, store.url);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

/** Sends with exactly these headers, which fetch would not let one choose. */
function put(url: URL, body: Buffer, headers: Record<string, string> = {}, method = 'PUT') {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sending = request(
      url,
      {
        method,
        headers: { 'content-type': 'image/png', 'content-length': body.length, ...headers },
      },
      async (response) => {
        const text = Buffer.concat(await response.toArray()).toString();
        resolve({ status: response.statusCode ?? 0, text });
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

describe('the store of pictures', () => {
  it('keeps what was sent by a signed address, whole', async () => {
    expect(await put(await signed(), bytes)).toEqual({ status: 200, text: '' });
    expect(readFileSync(join(folder, path))).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['products']);
  });

  it.each<[string, (url: URL) => void]>([
    ['another key', (url) => (url.pathname = '/products/TEA-1/another.png')],
    ['a longer time', (url) => url.searchParams.set('X-Amz-Expires', '3600')],
    ['another signature', (url) => url.searchParams.set('X-Amz-Signature', 'a'.repeat(64))],
    ['fewer signed headers', (url) => url.searchParams.set('X-Amz-SignedHeaders', 'host')],
  ])('refuses an address with %s', async (_, change) => {
    const url = await signed();
    change(url);
    expect(await put(url, bytes)).toMatchObject({
      status: 403,
      text: expect.stringContaining('SignatureDoesNotMatch'),
    });
  });

  it('refuses another type and another length than were signed', async () => {
    expect((await put(await signed(), bytes, { 'content-type': 'text/html' })).status).toBe(403);
    expect((await put(await signed(), Buffer.concat([bytes, bytes]))).status).toBe(403);
    expect((await put(await signed({ size: 5 }), bytes)).status).toBe(403);
  });

  it('refuses who signs without the right key, after the time, or not at all', async () => {
    expect((await put(await signed({ secretAccessKey: 'guessed' }), bytes)).status).toBe(403);
    const late = await put(await signed({ at: new Date(Date.now() - 121_000) }), bytes);
    expect(late).toMatchObject({ status: 403, text: expect.stringContaining('AccessDenied') });
    expect((await put(new URL(path, store.url), bytes)).status).toBe(403);
  });

  it('takes nothing but pictures of products', async () => {
    const outside = '/products/../../escaped.png';
    expect((await put(await signed({ key: outside }), bytes)).status).toBe(403);
    expect((await put(await signed({ key: '/other/a.png' }), bytes)).status).toBe(403);
    expect((await put(await signed(), bytes, {}, 'DELETE')).status).toBe(403);
    expect(existsSync(join(folder, '..', 'escaped.png'))).toBe(false);
  });

  it('leaves nothing of an upload that breaks off', async () => {
    const key = '/products/TEA-2/broken.png';
    const url = await signed({ key, size: 1_000_000 });
    await new Promise<void>((resolve) => {
      const sending = request(url, {
        method: 'PUT',
        headers: { 'content-type': 'image/png', 'content-length': 1_000_000 },
      });
      sending.on('error', () => resolve());
      sending.write(bytes, () => setTimeout(() => sending.destroy(new Error('gone')), 50));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(existsSync(join(folder, key))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('answers pages of this machine only', async () => {
    const ask = async (origin: string) =>
      (await fetch(store.url, { method: 'OPTIONS', headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await ask('http://localhost:4321')).toBe('http://localhost:4321');
    expect(await ask('https://evil.example')).toBeNull();
    expect(await ask('http://localhost.evil.example:80')).toBeNull();
  });
});
