import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from './repository-root.ts';

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'clone-'));
  for (const folder of ['tools/local/src', 'machine']) {
    mkdirSync(join(clone, folder), { recursive: true });
  }
  copyFileSync(
    join(repositoryRoot(), 'tools/fresh-clone.mjs'),
    join(clone, 'tools/fresh-clone.mjs'),
  );
  writeFileSync(join(clone, 'package-lock.json'), '{}');
  writeFileSync(join(clone, 'tools/local/src/reset.ts'), "console.log('reset ran');");
  npmThat(installsNode);
});

afterEach(() => rmSync(clone, { recursive: true }));

const installsNode = `
  mkdir -p node_modules/node/bin node_modules/.bin
  ln -sf ${JSON.stringify(process.execPath)} node_modules/node/bin/node
  ln -sf ../node/bin/node node_modules/.bin/node`;

/** Stands for the machine's npm: notes what it is asked for, then does this. */
function npmThat(does: string): void {
  const file = join(clone, 'machine/npm');
  writeFileSync(file, `#!/bin/sh\necho "$@" >> npm-asked\n${does}\n`);
  chmodSync(file, 0o755);
}

function run(command: string) {
  const script = join(clone, 'tools/fresh-clone.mjs');
  const { npm_lifecycle_event: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, command], {
    cwd: clone,
    env: { ...env, PATH: ['machine', '/usr/bin', '/bin'].join(delimiter) },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const npmAsked = () => readFileSync(join(clone, 'npm-asked'), 'utf8').trim().split('\n');

it('has a script for every command', () => {
  const source = readFileSync(join(repositoryRoot(), 'tools/fresh-clone.mjs'), 'utf8');
  const scripts = [...source.matchAll(/script: '(.+?)'/g)].map(([, script = '']) => script);
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) {
    expect([script, existsSync(join(repositoryRoot(), script))]).toEqual([script, true]);
  }
});

describe('a fresh clone', () => {
  it('installs everything once, whatever npm is told to leave out', () => {
    expect(run('reset')).toMatchObject({ status: 0, said: expect.stringContaining('reset ran') });
    expect(run('reset')).toEqual({ status: 0, said: 'reset ran\n' });
    expect(npmAsked()).toEqual([
      expect.stringMatching(/^ci --include=dev --ignore-scripts=false /),
    ]);
  });

  it('runs nothing with another Node than its own, and installs anew the next time', () => {
    npmThat('mkdir -p node_modules');
    const { status, said } = run('reset');
    expect(status).toBe(1);
    expect(said).toContain('✗ npm installed everything but Node');
    expect(said).not.toContain('reset ran');

    npmThat(installsNode);
    expect(run('reset').status).toBe(0);
    expect(npmAsked()).toHaveLength(2);
  });

  it('installs anew when its Node was lost', () => {
    run('reset');
    rmSync(join(clone, 'node_modules/node'), { recursive: true });
    expect(run('reset').status).toBe(0);
    expect(existsSync(join(clone, 'node_modules/node/bin/node'))).toBe(true);
  });

  it('says that npm failed', () => {
    npmThat('echo "no space left" >&2; exit 1');
    const { status, said } = run('reset');
    expect(status).toBe(1);
    expect(said).toContain('no space left');
    expect(said).toContain('✗ npm could not install the dependencies; what it says is above');
  });

  it('names the program of the build when it is missing', () => {
    const { status, said } = run('start');
    expect(status).toBe(1);
    expect(said).toContain('✗ the build failed; spawnSync nx ENOENT');
  });
});
