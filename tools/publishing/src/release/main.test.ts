import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from '../run.ts';

let repository: string;
let library: string;

beforeEach(async () => {
  repository = mkdtempSync(join(tmpdir(), 'release-'));
  library = join(repository, 'packages/constructs');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'package.json'), '{ "name": "constructs", "version": "0.0.0" }');
  await git('init', '--quiet', '--initial-branch=main');
  await commit('feat(constructs): tables');
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

function git(...args: string[]): Promise<string> {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  return run('git', [...who, ...args], { cwd: repository });
}

/** A commit that changes a file. */
async function commit(message: string, file = 'packages/constructs/store.ts'): Promise<void> {
  writeFileSync(join(repository, file), message);
  await git('add', '.');
  await git('commit', '--quiet', '--message', message);
}

/** What the workflow is told; nothing when there is nothing to release. */
async function outputs(): Promise<string> {
  const file = join(repository, 'outputs');
  writeFileSync(file, '');
  await run('node', [join(__dirname, 'main.ts'), library], {
    cwd: repository,
    env: { GITHUB_OUTPUT: file },
  });
  return readFileSync(file, 'utf8');
}

const notes = () => readFileSync(join(library, 'release-notes.md'), 'utf8');
const version = () => JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')).version;

describe('after constructs-v1.2.3', () => {
  beforeEach(() => git('tag', 'constructs-v1.2.3'));

  it.each([
    ['fix(constructs): names', '1.2.4'],
    ['feat(constructs): a store', '1.3.0'],
    ['feat(constructs)!: other names', '2.0.0'],
    ['fix(constructs): names\n\nBREAKING CHANGE: tables have other names', '2.0.0'],
  ])('"%s" makes %s', async (message, next) => {
    await commit(message);
    await commit('docs(constructs): say it better');
    expect(await outputs()).toBe(`version=${next}\ntag=constructs-v${next}\n`);
    expect(version()).toBe(next);
  });

  it.each(['docs', 'test', 'chore', 'refactor'])('%s makes no release', async (type) => {
    await commit(`${type}(constructs): no change for who uses it`);
    expect(await outputs()).toBe('');
  });

  it('what touches something else makes no release, whatever it says', async () => {
    await commit('feat(constructs)!: only in words', 'readme.md');
    expect(await outputs()).toBe('');
  });

  it('the notes have what touched the library since then, and nothing else', async () => {
    await commit('feat(constructs): a store');
    await commit('feat(web): a till', 'till.ts');
    await outputs();
    expect(notes()).toContain('1.3.0');
    expect(notes()).toContain('a store');
    expect(notes()).not.toContain('a till');
    expect(notes()).not.toContain('tables');
  });

  it('tags of something else do not count', async () => {
    await git('tag', 'v9.0.0');
    await commit('fix(constructs): names');
    expect(await outputs()).toContain('version=1.2.4\n');
  });
});

it('starts with 1.0.0 and leaves the history as it was', async () => {
  expect(await outputs()).toBe('version=1.0.0\ntag=constructs-v1.0.0\n');
  expect(notes()).toContain('tables');
  expect(await git('log', '--format=%s')).toBe('feat(constructs): tables\n');
  expect(await git('tag')).toBe('');
});
