import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, test } from '@jest/globals';
import { pythonTool } from './python-tool.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const wanted = read('../requirements.in').match(/^[a-z].*$/gm) ?? [];
const locked = read('../requirements.txt');

const { program, missing } = pythonTool('cfn-lint');
const testWithPython = program === undefined ? test.skip : test;
if (missing !== undefined) console.warn(`left out: ${missing}`);

const given = process.env.PYTHON;
afterEach(() => {
  if (given === undefined) delete process.env.PYTHON;
  else process.env.PYTHON = given;
});

describe('pythonTool', () => {
  testWithPython('gives a program of the version that is wanted', () => {
    const version = execFileSync(program ?? '', ['--version'], { encoding: 'utf8' }).trim();
    expect(wanted).toContain(version.replace(' ', '=='));
  });

  testWithPython('gives every program there is', () => {
    const said = execFileSync(pythonTool('hypercorn').program ?? '', ['--help'], {
      encoding: 'utf8',
    });
    expect(said).toContain('--bind');
  });

  it('says what is missing where there is no Python', () => {
    process.env.PYTHON = 'none';
    expect(pythonTool('cfn-lint')).toEqual({
      missing: 'PYTHON names "none", which is no Python 3.10 or newer that has venv',
    });
  });
});

describe('requirements.txt', () => {
  test.each(wanted)('pins %s', (requirement) => {
    expect(locked).toContain(`\n${requirement} \\\n    --hash=sha256:`.trimStart());
  });

  it('pins everything to one version with hashes, and names no index', () => {
    const packages = locked.split(/\n(?=\S)/);
    expect(packages.length).toBeGreaterThan(20);
    for (const one of packages) expect(one).toMatch(/^[\w.-]+==\S+( ; .+)? \\\n {4}--hash=sha256:/);
    expect(locked).not.toMatch(/index|:\/\//);
  });
});
