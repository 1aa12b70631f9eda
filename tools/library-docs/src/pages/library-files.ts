import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { examples } from '../examples/examples.ts';
import { apiReference } from './api-reference.ts';
import { constructPage } from './construct-page.ts';
import { indexPage } from './index-page.ts';
import { pricePage } from './price-page.ts';

const library = resolve(import.meta.dirname, '../../../../packages/constructs');

/** Every file of the library that is generated or has generated sections: path, and text as it should be. */
export async function libraryFiles(): Promise<ReadonlyMap<string, string>> {
  const pages = examples.map((example): [string, (page: string) => string] => [
    `docs/${example.page}.md`,
    (page) => constructPage(page, example),
  ]);
  pages.push(['docs/README.md', indexPage], ['docs/cost.md', pricePage]);
  const files = pages.map(([path, filled]): [string, string] => {
    const file = resolve(library, path);
    return [file, filled(readFileSync(file, 'utf8'))];
  });
  return new Map([...files, [resolve(library, 'API.md'), await apiReference()]]);
}
