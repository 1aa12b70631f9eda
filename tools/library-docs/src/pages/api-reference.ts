import { resolve } from 'node:path';
import { Documentation, Language } from 'jsii-docgen';

const library = resolve(import.meta.dirname, '../../../../packages/constructs');

/** The reference of everything that the built library exports, in Markdown. */
export async function apiReference(): Promise<string> {
  const documentation = await Documentation.forProject(library, {
    assembliesDir: resolve(library, '../../node_modules'),
  });
  const rendered = await documentation.toMarkdown({ language: Language.TYPESCRIPT });
  return rendered.render();
}
