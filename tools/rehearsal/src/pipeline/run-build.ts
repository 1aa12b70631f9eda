import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { endWithParent } from '@agentic-retail/engine/end-with-parent';
import type { BuildSpec } from './build-spec.ts';

/** One run of a build. */
interface BuildRun {
  readonly spec: BuildSpec;
  /** Where the commands run: the source, checked out. */
  readonly folder: string;
  /** Everything that the commands find in their environment, but for what the specification adds. */
  readonly env: NodeJS.ProcessEnv;
  /** Gets everything that is printed. */
  readonly logFile: string;
  /** Is told each line as it is printed. */
  readonly onLine: (line: string) => void;
}

export interface BuildEnd {
  readonly succeeded: boolean;
  /** The exported variables; none of a build that has failed. */
  readonly exported: Readonly<Record<string, string>>;
}

/** Runs the commands of a build as CodeBuild does: in one shell, to the first that fails. */
export async function runBuild(run: BuildRun): Promise<BuildEnd> {
  const { spec, folder, logFile, onLine } = run;
  const exportsFile = `${logFile}.exports`;
  const child = spawn('sh', ['-c', script(spec, exportsFile)], {
    cwd: folder,
    env: { ...run.env, ...spec.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, which is stopped as one.
    detached: true,
  });
  const callOff = child.pid === undefined ? () => {} : endWithParent(child.pid);
  const log = createWriteStream(logFile);
  const printed = new PassThrough();
  printed.pipe(log);
  child.stdout.pipe(printed, { end: false });
  child.stderr.pipe(printed, { end: false });
  createInterface({ input: printed }).on('line', onLine);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  callOff();
  printed.end();
  await finished(log);
  if (code !== 0) return { succeeded: false, exported: {} };
  const values = readFileSync(exportsFile, 'utf8').split('\0');
  rmSync(exportsFile);
  return {
    succeeded: true,
    exported: Object.fromEntries(spec.exported.map((name, index) => [name, values[index] ?? ''])),
  };
}

function script({ commands, exported }: BuildSpec, exportsFile: string): string {
  return [
    ...commands.map((command) => `${command} || exit $?`),
    `: > '${exportsFile}'`,
    ...exported.map((name) => `printf '%s\\0' "$${name}" >> '${exportsFile}'`),
  ].join('\n');
}
