import { readerFiles } from '@agentic-retail/api-docs/reader/reader-files';
import type { RequestListener } from './serve-page.ts';

const folder = '/docs/api/';

/** They are text and one stylesheet: nothing else may be loaded or run. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const;

/** Made for the first who asks: starting the shop doesn't wait for them. */
let files: ReturnType<typeof readerFiles> | undefined;

/** Whether an address is one of theirs, with the slash at the end or without. */
export function isOfApiDocs(url: string): boolean {
  return /^\/docs\/api([/?]|$)/.test(url);
}

/** Serves the pages about the API. */
export const serveApiDocs: RequestListener = (request, response) => {
  files ??= readerFiles();
  const [path = ''] = (request.url ?? '').split('?');
  if (!path.startsWith(folder)) {
    response.writeHead(308, { ...headers, location: folder }).end();
    return;
  }
  const file = files.get(path.slice(folder.length));
  const { contentType, text } = file ?? { contentType: 'text/plain', text: 'Not found' };
  response.writeHead(file ? 200 : 404, { ...headers, 'content-type': contentType });
  response.end(request.method === 'HEAD' ? undefined : text);
};
