import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it, test } from '@jest/globals';
import { headingsIn, linksIn } from './links-in.ts';

const root = resolve(__dirname, '../../..');
const listed = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'],
  { cwd: root, encoding: 'utf8' },
);
const pages = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
const textOf = (path: string) => readFileSync(path, 'utf8');

it('are there', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/deploy/README.md']));
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  const broken = linksIn(textOf(join(root, page))).filter(({ path, heading }) => {
    const target = path === '' ? join(root, page) : resolve(root, dirname(page), path);
    if (!target.startsWith(root) || !existsSync(target)) return true;
    return heading !== undefined && !headingsIn(textOf(target)).includes(heading);
  });
  expect(broken).toEqual([]);
});

const toldFrom = ['docs/deploy/README.md', 'docs/decisions/README.md'];

test.each(toldFrom)('%s leads to every page beside it', (index) => {
  const linked = linksIn(textOf(join(root, index))).map(({ path }) => path);
  const beside = pages
    .filter((page) => dirname(page) === dirname(index) && page !== index)
    .map((page) => page.slice(dirname(page).length + 1));
  expect(linked).toEqual(expect.arrayContaining(beside));
});
