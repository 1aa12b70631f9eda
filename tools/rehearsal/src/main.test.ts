import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

function rehearse(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, 'main.ts'), ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...env } },
  );
  return { status, stdout, stderr };
}

it('says how it is used', () => {
  const { status, stdout } = rehearse(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('npm run rehearse -- --env NAME');
});

it('does not begin without an environment', () => {
  expect(rehearse([])).toEqual({
    status: 2,
    stdout: '',
    stderr: '✗ No environment is named. Name one, as in --env dev.\n',
  });
});

it('does not begin without Python, and says how to get it', () => {
  const { status, stdout, stderr } = rehearse(['--env', 'dev'], { PYTHON: 'none' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^✗ The emulated account needs Python\. .*Python 3\.10 or newer/);
});
