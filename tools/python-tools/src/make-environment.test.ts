import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeEnvironment, programIn } from './make-environment.ts';

const source = new URL('./make-environment.ts', import.meta.url).href;
let dir: string;
let folder: string;
let requirements: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'make-environment-'));
  folder = join(dir, 'cache/python-tools');
  requirements = join(dir, 'requirements.txt');
  writeFileSync(requirements, 'tool==1.0\n');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Notes each environment it makes, takes its time, and puts a Python there that installs as told. */
function slowPython(install = 'exit 0') {
  const program = join(dir, 'python');
  const made = join(dir, 'made');
  writeFileSync(
    program,
    `#!/bin/sh
echo made >> '${made}'
sleep 0.5
mkdir -p "$3/bin"
printf '#!/bin/sh\\n${install}\\n' > "$3/bin/python"
chmod +x "$3/bin/python"
`,
  );
  chmodSync(program, 0o755);
  return { program, version: '3.11.7' };
}

function timesMade(): number {
  const made = join(dir, 'made');
  return existsSync(made) ? readFileSync(made, 'utf8').split('\n').length - 1 : 0;
}

/** Another process that asks for the same environment; its exit code. */
async function askInAnotherProcess(python: { program: string; version: string }): Promise<number> {
  const asked = JSON.stringify({ python, requirements, folder });
  const program = `(await import(${JSON.stringify(source)})).makeEnvironment(${asked});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [code] = await once(child, 'exit');
  return code;
}

describe('makeEnvironment', () => {
  it('makes it once, whoever asks and however many at once', async () => {
    const python = slowPython();
    const codes = await Promise.all([1, 2, 3].map(() => askInAnotherProcess(python)));
    makeEnvironment({ python, requirements, folder });
    expect(codes).toEqual([0, 0, 0]);
    expect(timesMade()).toBe(1);
    expect(existsSync(programIn(folder, 'python'))).toBe(true);
  });

  it('makes it anew when the requirements or the Python change', () => {
    const python = slowPython();
    makeEnvironment({ python, requirements, folder });
    writeFileSync(requirements, 'tool==1.1\n');
    makeEnvironment({ python, requirements, folder });
    expect(timesMade()).toBe(2);
    makeEnvironment({ python: { ...python, version: '3.12.1' }, requirements, folder });
    expect(timesMade()).toBe(3);
  });

  it('says what pip said, and tries again the next time', () => {
    const python = slowPython('echo no route to the index >&2; exit 1');
    const make = () => makeEnvironment({ python, requirements, folder });
    expect(make).toThrow(
      /^the Python tools could not be installed: no route to the index\nSee that .* PYTHON=none/,
    );
    expect(make).toThrow();
    expect(timesMade()).toBe(2);
  });
});
