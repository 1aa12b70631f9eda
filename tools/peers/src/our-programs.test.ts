import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileSnippets } from '@agentic-retail/library-docs/snippets/compile-snippets';
import { expect, it } from '@jest/globals';
import { peers } from './peers.ts';

const folder = resolve(__dirname, '../programs/agentic-retail');

it('compares what the library is now: its own programs compile', () => {
  const files = peers
    .filter(({ isOurs }) => isOurs)
    .flatMap(({ programs }) => Object.values(programs).flat());
  const programs = files.map((file) => ({
    place: `${file}:1`,
    code: readFileSync(join(folder, file), 'utf8'),
    inFixture: false,
  }));
  expect(programs).toHaveLength(3);
  expect(compileSnippets(programs)).toEqual([]);
});
