import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** What CloudFront will send with the page as well. Styles of elements are set by script only. */
const securityHeaders = (imagesBucket: string) => ({
  'content-security-policy': [
    "default-src 'self'",
    `connect-src 'self' ${imagesBucket}`,
    "img-src 'self' data: blob: https:",
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
});

const yearSeconds = 31_536_000;
const daySeconds = 86_400;

/** What the page is served from. */
export interface PageSources {
  /** The built page. */
  readonly page: string;
  /** Pictures of the demo shop's products, served below `/images/demo/`. */
  readonly demoImages: string;
  /** Pictures that were uploaded, served below `/images/products/`. */
  readonly uploadedImages: string;
  /** The origin to which pictures are uploaded. */
  readonly imagesBucket: string;
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves the built page as the web distribution will: any unknown path is the page's own. */
export function servePage(sources: PageSources): RequestListener {
  const headers = Object.entries(securityHeaders(sources.imagesBucket));
  const page = sirv(sources.page, {
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of headers) response.setHeader(name, value);
      const isHashed = path.startsWith('/assets/');
      response.setHeader(
        'cache-control',
        isHashed ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
      );
    },
  });
  const demoImages = serveImages(sources.demoImages, 3_600);
  // They come while the shop is open, and one is never replaced under its name.
  const uploadedImages = serveImages(sources.uploadedImages, daySeconds, true);
  return (request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/images/demo/')) {
      request.url = path.slice('/images/demo'.length);
      demoImages(request, response, () => notFound(response));
    } else if (path.startsWith('/images/products/')) {
      request.url = path.slice('/images'.length);
      uploadedImages(request, response, () => notFound(response));
    } else {
      page(request, response, () => {
        if (/^\/(assets|images)\//.test(path)) return notFound(response);
        // Any other path is the page's own, also one with a dot, like that of a product.
        request.url = '/';
        page(request, response, () => notFound(response));
      });
    }
  };
}

/** @param isGrowing whether files come and go while they are served */
function serveImages(folder: string, maxAgeSeconds: number, isGrowing = false) {
  return sirv(folder, {
    etag: true,
    dev: isGrowing,
    setHeaders(response) {
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      );
      response.setHeader('cache-control', `public, max-age=${maxAgeSeconds}`);
    },
  });
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found');
}
