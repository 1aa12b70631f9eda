import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { openApiDocument } from './openapi.ts';

it('is the document in the package (`npm run openapi` writes it)', () => {
  const file = resolve(__dirname, '../openapi.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(openApiDocument());
});
