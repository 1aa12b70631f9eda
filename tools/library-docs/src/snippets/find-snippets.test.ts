import { expect, it } from '@jest/globals';
import { findSnippets } from './find-snippets.ts';

it('finds every block of TypeScript with its place, and no other block', () => {
  const page =
    '# A\n\n```ts\nconst a = 1;\n```\n\n```sh\nls\n```\n\n```ts nofixture\nconst b = 2;\nuse(b);\n```\n';
  expect(findSnippets('a.md', page)).toEqual([
    { place: 'a.md:4', code: 'const a = 1;\n', inFixture: true },
    { place: 'a.md:12', code: 'const b = 2;\nuse(b);\n', inFixture: false },
  ]);
});
