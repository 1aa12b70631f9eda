import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';

const program = resolve(__dirname, '../../take-over-nx-cache.mjs');
const earlier = `${'a'.repeat(32)}-v3.db`;
let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nx-cache-'));
  data = join(folder, '.nx/workspace-data');
});
afterEach(() => rmSync(folder, { recursive: true }));

function takeOver(files: readonly string[]): { files: string[]; printed: string } {
  if (files.length > 0) mkdirSync(data, { recursive: true });
  for (const file of files) writeFileSync(join(data, file), file);
  const printed = execFileSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
  return { files: existsSync(data) ? readdirSync(data).sort() : [], printed };
}

it("gives the database of another machine this one's name", () => {
  const { files } = takeOver([earlier, 'project-graph.json']);
  const machine = existsSync('/etc/machine-id')
    ? readFileSync('/etc/machine-id', 'utf8').trim()
    : 'a'.repeat(32);
  expect(files).toEqual([`${machine}-v3.db`, 'project-graph.json'].sort());
  expect(readFileSync(join(data, `${machine}-v3.db`), 'utf8')).toBe(earlier);
});

it('does nothing where nothing was restored, or it is not clear which one counts', () => {
  expect(takeOver([])).toEqual({ files: [], printed: expect.stringContaining('without a cache') });
  const two = [earlier, `${'b'.repeat(32)}-v3.db`];
  expect(takeOver(two)).toEqual({ files: two, printed: expect.stringContaining('2 databases') });
});
