import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, test } from '@jest/globals';
import { describeWithTool } from './describe-with-tool.ts';
import { pythonTool } from './python-tool.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const wanted = read('../requirements.in').match(/^[a-z].*$/gm) ?? [];
const locked = read('../requirements.txt');

const given = process.env.PYTHON;
afterEach(() => {
  if (given === undefined) delete process.env.PYTHON;
  else process.env.PYTHON = given;
});

describeWithTool('cfn-lint')('pythonTool', () => {
  test('gives a program of the version that is wanted', () => {
    const version = execFileSync(pythonTool('cfn-lint').program ?? '', ['--version'], {
      encoding: 'utf8',
    }).trim();
    expect(wanted).toContain(version.replace(' ', '=='));
  });

  test('gives every program there is', () => {
    const said = execFileSync(pythonTool('hypercorn').program ?? '', ['--help'], {
      encoding: 'utf8',
    });
    expect(said).toContain('--bind');
  });
});

describe('without Python', () => {
  it('says what is missing', () => {
    process.env.PYTHON = 'none';
    expect(pythonTool('cfn-lint')).toEqual({
      missing: 'PYTHON names "none", which is no Python 3.10 or newer that has venv',
    });
  });
});

describe('requirements.txt', () => {
  test.each(wanted)('pins %s', (requirement) => {
    expect(locked).toContain(`${requirement} \\\n    --hash=sha256:`);
  });

  it('pins everything to one version with hashes, and names no index', () => {
    const packages = locked.split(/\n(?=\S)/);
    expect(packages.length).toBeGreaterThan(20);
    for (const one of packages) expect(one).toMatch(/^[\w.-]+==\S+( ; .+)? \\\n {4}--hash=sha256:/);
    expect(locked).not.toMatch(/index|:\/\//);
  });
});
