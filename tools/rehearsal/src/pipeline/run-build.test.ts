import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runBuild } from './run-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-build-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(commands: string[], exported: string[] = []) {
  const lines: string[] = [];
  const ended = runBuild({
    spec: {
      title: 'build',
      commands,
      exported,
      variables: { GREETING: 'hello' },
      leaves: '.',
      cached: [],
    },
    folder,
    env: { PATH: process.env.PATH },
    logFile: join(folder, 'build.log'),
    onLine: (line) => lines.push(line),
  });
  return ended.then((end) => ({ ...end, lines }));
}

it('runs all commands in one shell, in the folder, and hands out what it exports', async () => {
  const said = `two lines\n"and" 'quotes'`;
  const { succeeded, exported, lines } = await run(
    [
      'here=$(pwd -P)',
      `SAID='${said.replaceAll("'", `'"'"'`)}'`,
      'echo "$GREETING from $(basename "$here")"',
    ],
    ['SAID', 'NEVER_SET'],
  );
  expect(succeeded).toBe(true);
  expect(exported).toEqual({ SAID: said, NEVER_SET: '' });
  expect(lines).toEqual([expect.stringMatching(/^hello from run-build-/)]);
});

it('ends with the first command that fails, and keeps what was printed', async () => {
  const { succeeded, exported } = await run(
    ['echo one', 'echo two >&2; exit 3', 'echo three'],
    ['GREETING'],
  );
  expect({ succeeded, exported }).toEqual({ succeeded: false, exported: {} });
  expect(readFileSync(join(folder, 'build.log'), 'utf8')).toBe('one\ntwo\n');
});

it('has nothing of this process in its environment but what it is given', async () => {
  const { lines } = await run(['env | cut -d= -f1 | sort | tr "\\n" " "']);
  expect(lines.join(' ').split(' ')).not.toContain('HOME');
  expect(lines.join(' ').split(' ')).toContain('GREETING');
});
