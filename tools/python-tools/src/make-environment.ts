import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Python } from './find-python.ts';

/** What stands in a finished environment: what it was made from. */
const mark = 'made-from';
const waitMs = 10 * 60_000;

/** Where an environment is made, and from what. */
interface EnvironmentSource {
  readonly python: Python;
  /** File that pins every package, with hashes. */
  readonly requirements: string;
  readonly folder: string;
}

/**
 * Makes a Python environment unless it is there already and made from the same. It blocks, up to a
 * minute the first time; a process that asks meanwhile waits for the first one.
 *
 * @throws Error when the packages can't be installed, with what pip said
 */
export function makeEnvironment({ python, requirements, folder }: EnvironmentSource): void {
  const source = `${python.program} ${python.version} ${digestOf(requirements)}\n`;
  if (isMadeFrom(folder, source)) return;
  mkdirSync(dirname(folder), { recursive: true });
  // The operating system's lock, by way of an empty SQLite file: it ends with the process.
  const lock = new DatabaseSync(`${folder}.lock`, { timeout: waitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    if (isMadeFrom(folder, source)) return;
    rmSync(folder, { recursive: true, force: true });
    run(python.program, ['-m', 'venv', folder]);
    run(programIn(folder, 'python'), [
      ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
      ...['--require-hashes', '--no-deps', '--only-binary', ':all:', '--requirement', requirements],
    ]);
    writeFileSync(join(folder, mark), source);
  } finally {
    lock.close();
  }
}

/** Path of a program in an environment. */
export function programIn(folder: string, name: string): string {
  return process.platform === 'win32'
    ? join(folder, 'Scripts', `${name}.exe`)
    : join(folder, 'bin', name);
}

function isMadeFrom(folder: string, source: string): boolean {
  const file = join(folder, mark);
  return existsSync(file) && readFileSync(file, 'utf8') === source;
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function run(program: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return;
  const said = error?.message ?? `${stdout}${stderr}`.trim();
  throw new Error(
    `the Python tools could not be installed: ${said}\n` +
      'See that the package index can be reached and run it again; PYTHON=none does without them.',
  );
}
