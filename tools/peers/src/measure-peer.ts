import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { countLines } from './count-lines.ts';
import { type Documentation, readDocumentation } from './documentation.ts';
import { identityFacts } from './facts/identity-facts.ts';
import { permissionFacts } from './facts/permission-facts.ts';
import { serviceFacts } from './facts/service-facts.ts';
import { webFacts } from './facts/web-facts.ts';
import { groupFindings } from './group-findings.ts';
import type { Peer, Task } from './peers.ts';
import type { SynthResult } from './synth-program.ts';

const programs = resolve(import.meta.dirname, '../programs');
const library = resolve(import.meta.dirname, '../../../packages/constructs');

/** What one program of a peer came to. */
export interface Measurement {
  /** Lines of the program, with descriptions that it reads, without imports, comments and blanks. */
  readonly lines: number;
  readonly resources: number;
  readonly resourceTypes: number;
  /** Findings of cdk-nag's AwsSolutions pack by rule. */
  readonly findings: ReadonlyMap<string, number>;
  readonly facts: Readonly<Record<string, string>>;
}

export interface PeerMeasurement {
  readonly peer: Peer;
  /** Packages that an install brings, with aws-cdk-lib and what that brings. */
  readonly packages: number;
  readonly documentation: Documentation;
  readonly tasks: ReadonlyMap<Task, Measurement>;
}

/** Installs a peer in a temporary folder, and synthesizes and measures its programs there. */
export async function measurePeer(peer: Peer): Promise<PeerMeasurement> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-'));
  try {
    cpSync(join(programs, 'beside-every-program'), folder, { recursive: true });
    cpSync(join(programs, peer.folder), folder, { recursive: true });
    install(folder, peer.isOurs === true);
    const tasks = new Map<Task, Measurement>();
    for (const [task, files] of Object.entries(peer.programs)) {
      tasks.set(task as Task, await measureProgram(folder, files));
    }
    return {
      peer,
      packages: countPackages(folder),
      documentation: readDocumentation(folder, peer.packages),
      tasks,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function install(folder: string, isOurs: boolean): void {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = (...args: string[]) =>
    execFileSync('npm', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
  // A lockfile stands beside a program whose library leaves the versions of its packages open.
  npm('install', ...flags);
  if (!isOurs) return;
  // As a user would get it: what `npm publish` would send, not the folder itself.
  const packed = JSON.parse(npm('pack', library, '--json')) as [{ readonly filename: string }];
  npm('install', ...flags, '--no-save', packed[0].filename);
}

async function measureProgram(folder: string, files: readonly string[]): Promise<Measurement> {
  const [program = ''] = files;
  const bundle = join(folder, 'program.cjs');
  // Some peers can only be reached by `require`.
  await build({
    entryPoints: [join(folder, program)],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const answer = join(folder, 'result.json');
  execFileSync(process.execPath, [join(import.meta.dirname, 'synth-program.ts'), bundle, answer], {
    cwd: folder,
    env: { ...process.env, CDK_OUTDIR: join(folder, 'cdk.out'), CDK_DISABLE_CLI_TELEMETRY: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { resources, findings }: SynthResult = JSON.parse(readFileSync(answer, 'utf8'));
  const types = Object.values(resources).map(({ Type }) => Type);
  return {
    lines: files.reduce(
      (sum, file) => sum + countLines(readFileSync(join(folder, file), 'utf8')),
      0,
    ),
    resources: types.length,
    resourceTypes: new Set(types).size,
    findings: groupFindings(findings),
    facts: {
      ...webFacts(resources),
      ...serviceFacts(resources),
      ...identityFacts(resources),
      ...permissionFacts(resources),
    },
  };
}

function countPackages(folder: string): number {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return Object.keys(lock.packages).filter((path) => path !== '').length;
}
