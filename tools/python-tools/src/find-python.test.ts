import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { findPython } from './find-python.ts';

let bin: string;
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'find-python-'));
});
afterEach(() => rmSync(bin, { recursive: true, force: true }));

/** Puts a program on the path that answers the probe as a Python of that version would. */
function install(name: string, version: string): string {
  const program = join(bin, name);
  writeFileSync(program, `#!/bin/sh\necho '${program}'\necho '${version}'\n`);
  chmodSync(program, 0o755);
  return program;
}

describe('findPython', () => {
  it('takes the usual name', () => {
    const program = install('python3', '3.11.7');
    expect(findPython({ PATH: bin })).toEqual({ program, version: '3.11.7' });
  });

  test.each(['2.7.18', '3.9.18', '4.0.0'])('passes over version %s', (version) => {
    install('python3', version);
    const program = install('python3.12', '3.12.1');
    expect(findPython({ PATH: bin })?.program).toBe(program);
  });

  it('passes over one that cannot make environments', () => {
    writeFileSync(join(bin, 'python3'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(bin, 'python3'), 0o755);
    const program = install('python', '3.10.0');
    expect(findPython({ PATH: bin })?.program).toBe(program);
  });

  it('takes the one that PYTHON names, and no other', () => {
    install('python3', '3.13.0');
    const program = install('mine', '3.10.13');
    expect(findPython({ PATH: bin, PYTHON: program })?.program).toBe(program);
    expect(findPython({ PATH: bin, PYTHON: 'none' })).toBeUndefined();
  });

  it('finds nothing where nothing is', () => {
    expect(findPython({ PATH: bin })).toBeUndefined();
  });
});
