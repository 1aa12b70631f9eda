import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { git, WorkingClone } from './working-clone.ts';

let folder: string;
let clone: WorkingClone;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'working-clone-'));
  const original = join(folder, 'original');
  mkdirSync(original);
  git(original, 'init', '--quiet');
  writeFileSync(join(original, 'shop.txt'), 'open');
  git(original, 'add', '--all');
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  git(original, ...author, 'commit', '--quiet', '--message', 'one');
  clone = WorkingClone.of(original, join(folder, 'clone'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const edit = {
  message: 'feat: close',
  file: 'shop.txt',
  change: (text?: string) => `${text}, then closed`,
};

it('makes commits that the original never sees', () => {
  const before = clone.commit();
  const commit = clone.commitEdit(edit);
  expect(commit).not.toBe(before);
  expect(git(clone.folder, 'show', `${commit}:shop.txt`)).toBe('open, then closed');
  expect(git(join(folder, 'original'), 'rev-parse', 'HEAD')).toBe(before);
});

it('is as it was cloned afterwards, but for what is installed', () => {
  const before = clone.commit();
  clone.commitEdit(edit);
  for (const path of ['node_modules/left', 'packages/a/node_modules/left', 'dist/left']) {
    mkdirSync(join(clone.folder, path), { recursive: true });
    writeFileSync(join(clone.folder, path, 'file'), '');
  }
  clone.checkOutCleanly(before);
  expect(readFileSync(join(clone.folder, 'shop.txt'), 'utf8')).toBe('open');
  expect(existsSync(join(clone.folder, 'dist'))).toBe(false);
  expect(existsSync(join(clone.folder, 'node_modules/left/file'))).toBe(true);
  expect(existsSync(join(clone.folder, 'packages/a/node_modules/left/file'))).toBe(true);
});
