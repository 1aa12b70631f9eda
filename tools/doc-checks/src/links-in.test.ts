import { expect, it } from '@jest/globals';
import { headingsIn, linksIn } from './links-in.ts';

it('finds links to files, with their headings', () => {
  const page = '[one](a.md), [two](../b/c.md#part-2 "title"), ![picture](d.png)\n[three](#here)';
  expect(linksIn(page)).toEqual([
    { target: 'a.md', path: 'a.md' },
    { target: '../b/c.md#part-2', path: '../b/c.md', heading: 'part-2' },
    { target: 'd.png', path: 'd.png' },
    { target: '#here', path: '', heading: 'here' },
  ]);
});

it('finds a link whose text is code', () => {
  expect(linksIn('see [`doctor`](commands.md)')).toEqual([
    { target: 'commands.md', path: 'commands.md' },
  ]);
});

it('leaves the web and code alone', () => {
  const page = '[web](https://example.com/a.md) `[not](a.md)`\n\n```md\n[not](b.md)\n```\n';
  expect(linksIn(page)).toEqual([]);
});

it('names headings as GitHub does', () => {
  const page =
    '# What it costs, a month\n\n## `plan`\n\n```sh\n# not one\n```\n\n## Twice\n\n## Twice\n';
  expect(headingsIn(page)).toEqual(['what-it-costs-a-month', 'plan', 'twice', 'twice-1']);
});
