import { spawnSync } from 'node:child_process';

/** A Python that can make environments. */
export interface Python {
  /** Its own path, whatever name it was found by. */
  readonly program: string;
  /** Such as `3.11.7`. */
  readonly version: string;
}

const leastMinor = 10;
const minors = [14, 13, 12, 11, 10];
const usual = ['python3', ...minors.map((minor) => `python3.${minor}`), 'python', 'py'];

// Debian's Python has no ensurepip until python3-venv is installed.
const probe = `import sys, ensurepip, venv; print(sys.executable, "%d.%d.%d" % sys.version_info[:3], sep="\\n")`;

/**
 * Finds a Python 3.10 or newer that can make environments: the one that PYTHON names and no other, or
 * else the first of the usual names. `PYTHON=none` is how to do without.
 *
 * @returns undefined when there is none
 */
export function findPython(environment: NodeJS.ProcessEnv = process.env): Python | undefined {
  const names = environment.PYTHON ? [environment.PYTHON] : usual;
  for (const name of names) {
    const python = ask(name, environment);
    if (python !== undefined) return python;
  }
  return undefined;
}

function ask(name: string, env: NodeJS.ProcessEnv): Python | undefined {
  const { status, stdout } = spawnSync(name, ['-c', probe], { env, encoding: 'utf8' });
  if (status !== 0) return undefined;
  const [program = '', version = ''] = stdout.split(/\r?\n/);
  const [major, minor = 0] = version.split('.').map(Number);
  return major === 3 && minor >= leastMinor ? { program, version } : undefined;
}
