import { openApiDocument } from '@agentic-retail/contracts/openapi';
import { apiPages } from '../api-pages.ts';
import { htmlPage } from './html-page.ts';
import { stylesheet } from './stylesheet.ts';

export interface ReaderFile {
  readonly contentType: string;
  readonly text: string;
}

/** What a reader of the API gets, by address below `/docs/api/`: pages without any script. */
export function readerFiles(): ReadonlyMap<string, ReaderFile> {
  const pages = [...apiPages()].map(([name, markdown]): [string, ReaderFile] => [
    name === 'README.md' ? '' : name.replace(/\.md$/, '.html'),
    { contentType: 'text/html; charset=utf-8', text: htmlPage(markdown) },
  ]);
  return new Map([
    ...pages,
    ['style.css', { contentType: 'text/css; charset=utf-8', text: stylesheet }],
    [
      'openapi.json',
      {
        contentType: 'application/json',
        text: JSON.stringify(openApiDocument(), null, 2),
      },
    ],
  ]);
}
