import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { brokenDeployment, failingTest, smallChange } from './rehearsed-commits.ts';

const repository = join(__dirname, '../../../..');

const edits = [
  ...['develop', 'test', 'main'].map((branch) => smallChange({ branch })),
  brokenDeployment,
];

it.each(edits)('$message: changes the file as it is now', (edit) => {
  const text = readFileSync(join(repository, edit.file), 'utf8');
  const changed = edit.change(text);
  expect(changed).not.toBe(text);
  expect(changed.length).toBeGreaterThan(text.length);
});

it('refuses a file that it was not made for', () => {
  expect(() => smallChange({ branch: 'develop' }).change('nothing of that')).toThrow(
    '0 times instead of once',
  );
});

it('adds its failing test to a project that there is', () => {
  const path = join(repository, failingTest.file);
  expect(existsSync(join(path, '..'))).toBe(true);
  expect(existsSync(path)).toBe(false);
});
