import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Credentials, checkUpload } from './check-upload.ts';

export interface ImageStore {
  /** Stands for the bucket's own address. */
  readonly url: string;
  stop(): Promise<void>;
}

interface ImageStoreOptions {
  /** Where the pictures are kept, by their keys. */
  readonly folder: string;
  readonly region: string;
  readonly credentials: Credentials;
}

/** The keys of the images bucket: no way out of the folder. */
const key = /^\/products\/[A-Za-z0-9][A-Za-z0-9._-]*\/[a-z0-9-]+\.[a-z]+$/;

const ownPage = /^http:\/\/(localhost|127\.0\.0\.1):\d+$/;

/**
 * What stands for the images bucket on a laptop: takes a picture by an address that was signed for it,
 * by the rules of S3, and nothing else.
 */
export async function serveImageStore(options: ImageStoreOptions): Promise<ImageStore> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      if (response.headersSent || request.destroyed) response.destroy();
      else refuse(response, 500, 'InternalError');
      if (!request.destroyed) console.error(error);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { folder, region, credentials }: ImageStoreOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  allowOwnPage(headers.origin, response);
  if (method === 'OPTIONS') {
    response.writeHead(200).end();
    return;
  }
  const { pathname } = new URL(url, 'http://bucket');
  if (method !== 'PUT' || !key.test(pathname)) return refuse(response, 403, 'AccessDenied');
  if (headers['content-length'] === undefined) return refuse(response, 411, 'MissingContentLength');
  const checked = await checkUpload({ method, url, headers }, region, credentials, new Date());
  if (!checked.ok) return refuse(response, 403, checked.error);
  const file = join(folder, pathname);
  const part = join(folder, `${randomUUID()}.part`);
  mkdirSync(dirname(file), { recursive: true });
  try {
    await pipeline(request, createWriteStream(part));
    // As a whole or not at all.
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  response.writeHead(200, { 'content-length': 0 }).end();
}

/** The bucket's own rule for pages of other origins; here, any page of this machine. */
function allowOwnPage(origin: string | undefined, response: ServerResponse): void {
  if (origin === undefined || !ownPage.test(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'PUT, POST');
  response.setHeader('access-control-allow-headers', 'content-type');
  response.setHeader('vary', 'origin');
}

function refuse(response: ServerResponse, status: number, code: string): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;
  response.writeHead(status, {
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  response.end(body);
}
