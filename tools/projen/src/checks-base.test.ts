import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readWorkflow } from './testing/read-workflow.ts';

const script = readWorkflow('checks').steps.find(({ id }) => id === 'base')?.run ?? '';
const folder = mkdtempSync(join(tmpdir(), 'checks-base-'));
const repository = join(folder, 'repository');
const programs = join(folder, 'programs');
const commits: string[] = [];
let elsewhere = '';

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: 'pipe' }).trim();

function commit(text: string): string {
  writeFileSync(join(repository, 'file'), text);
  git('add', 'file');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '-qm', text);
  return git('rev-parse', 'HEAD');
}

beforeAll(() => {
  mkdirSync(repository);
  mkdirSync(programs);
  git('init', '-q', '-b', 'main');
  for (const text of ['first', 'second', 'third', 'fourth']) commits.push(commit(text));
  git('switch', '-q', '--orphan', 'rewritten');
  elsewhere = commit('not in the history of main');
  git('switch', '-q', 'main');
  git('update-ref', 'refs/remotes/origin/main', commits[2] ?? '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the step as a runner does. */
function baseOf(env: Record<string, string>, lastSuccess = ''): string {
  const gh = join(programs, 'gh');
  writeFileSync(gh, `#!/bin/sh\nprintf '%s' '${lastSuccess}'\n`);
  chmodSync(gh, 0o755);
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const PATH = `${programs}${delimiter}${process.env.PATH}`;
  execFileSync('bash', ['-e', '-c', script], {
    cwd: repository,
    stdio: 'pipe',
    env: { ...process.env, PATH, GITHUB_OUTPUT: output, ...env },
  });
  return readFileSync(output, 'utf8').trim().replace('sha=', '');
}

test('a pull request is compared with its base', () => {
  const PULL_REQUEST_BASE = commits[1] ?? '';
  expect(baseOf({ EVENT: 'pull_request', PULL_REQUEST_BASE })).toBe(commits[1]);
});

test('main is compared with its last success, however many commits ago', () => {
  expect(baseOf({ EVENT: 'push' }, commits[1])).toBe(commits[1]);
});

test.each([
  ['there was no success yet', () => ''],
  ['history was rewritten since', () => elsewhere],
  ['that commit is gone', () => 'f'.repeat(40)],
])('all of main is checked when %s', (_, lastSuccess) => {
  expect(baseOf({ EVENT: 'push' }, lastSuccess())).toBe(commits[0]);
});

test('a branch that is checked by hand is compared with main', () => {
  expect(baseOf({ EVENT: 'workflow_dispatch' })).toBe(commits[2]);
});
