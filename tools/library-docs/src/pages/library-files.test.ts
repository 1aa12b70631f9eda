import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from '@jest/globals';
import { libraryFiles } from './library-files.ts';

it('has every page and the reference as they are generated (`npm run docs` writes them)', async () => {
  const stale = [...(await libraryFiles())]
    .filter(([file, text]) => readFileSync(file, 'utf8') !== text)
    .map(([file]) => basename(file));
  expect(stale).toEqual([]);
});
