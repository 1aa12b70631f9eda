import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** What CloudFront will send with the page as well. Styles of elements are set by script only. */
const securityHeaders = {
  'content-security-policy': [
    "default-src 'self'",
    "img-src 'self' data: https:",
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

const yearSeconds = 31_536_000;

export interface PageFolders {
  /** The built page. */
  readonly page: string;
  /** Pictures of the demo shop's products, served below `/images/demo/`. */
  readonly demoImages: string;
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves the built page as the web distribution will: any unknown path is the page's own. */
export function servePage(folders: PageFolders): RequestListener {
  const page = sirv(folders.page, {
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      const isHashed = path.startsWith('/assets/');
      response.setHeader(
        'cache-control',
        isHashed ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
      );
    },
  });
  const images = sirv(folders.demoImages, {
    etag: true,
    setHeaders(response) {
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('cache-control', 'public, max-age=3600');
    },
  });
  return (request, response) => {
    const path = request.url ?? '/';
    const imagesPath = '/images/demo';
    if (path.startsWith(`${imagesPath}/`)) {
      request.url = path.slice(imagesPath.length);
      images(request, response, () => notFound(response));
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

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found');
}
