// Makes a fresh clone ready, then runs what was asked for: `node tools/fresh-clone.mjs start`.
// Plain JavaScript for any Node from 20 on, without a dependency: nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const isWindows = process.platform === 'win32';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const installedMark = join(root, 'node_modules', '.agentic-retail-lock');
const pinnedNode = join(root, 'node_modules/node/bin', isWindows ? 'node.exe' : 'node');
const leastNode = 20;

/** What each command runs, once the projects it needs are built. */
const commands = {
  start: { build: true, script: 'tools/local/src/main.ts' },
  reset: { script: 'tools/local/src/reset.ts' },
  replay: { script: 'tools/replay/src/main.ts' },
  bench: { build: true, script: 'tools/bench/src/main.ts' },
  simulate: { build: true, script: 'tools/simulator/src/main.ts' },
  'survive-kills': { build: true, script: 'tools/e2e/src/kills/main.ts' },
  'bench:products': { build: true, script: 'tools/bench/src/catalogue/product-files-main.ts' },
  'publish:local': { script: 'tools/publishing/src/publish-local/main.ts' },
  'bench:peers': { build: true, script: 'tools/peers/src/main.ts' },
  docs: { build: true, script: 'tools/library-docs/src/main.ts' },
  test: { script: 'tools/verdict/src/main.ts' },
  doctor: { script: 'apps/pipeline/src/delivery/doctor.ts' },
  'deploy:pipelines': { script: 'apps/pipeline/src/delivery/deploy-pipelines.ts' },
  validate: { script: 'apps/pipeline/src/delivery/validate.ts' },
  plan: { script: 'apps/pipeline/src/delivery/plan.ts' },
  deploy: { script: 'apps/pipeline/src/delivery/deploy.ts' },
  'publish:page': { script: 'apps/pipeline/src/delivery/publish-page.ts' },
  rollback: { script: 'apps/pipeline/src/delivery/rollback.ts' },
  rehearse: { script: 'tools/rehearsal/src/main.ts' },
  'audit:verify': { script: 'tools/audit/src/main.ts' },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) fail(`use one of: ${Object.keys(commands).join(', ')}`);
const major = Number(process.versions.node.split('.')[0]);
if (major < leastNode) {
  fail(`this is Node ${process.version}; install Node ${leastNode} or newer and run it again`);
}

// Known from the start: npm may be killed while something is installed or built.
const npm = process.env.npm_lifecycle_event && npmAbove(process.ppid);
install();
// `node` is the pinned one from here on, whatever the machine has.
const env = { ...process.env, PATH: bin + delimiter + process.env.PATH };
if (command.build) build();
run(command.script);

/** Installs what the lockfile says, unless that is what stands there already. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(installedMark) && readFileSync(installedMark, 'utf8');
  if (installed === lock && existsSync(pinnedNode)) return;
  console.log('▸ Installing dependencies (once, a minute or two)');
  // Whatever the machine's npm is told to leave out: the tools are among these, and so is Node.
  const all = ['--include=dev', '--ignore-scripts=false'];
  const flags = ['ci', ...all, '--no-audit', '--no-fund', '--loglevel=error'];
  const npmCi = spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: isWindows });
  if (npmCi.status !== 0) fail(`npm could not install the dependencies; ${reasonOf(npmCi)}`);
  if (!existsSync(pinnedNode)) {
    fail(`npm installed everything but Node: ${pinnedNode} is missing; see that npm runs scripts`);
  }
  writeFileSync(installedMark, lock);
}

function build() {
  console.log('▸ Building (from the cache where nothing changed)');
  const targets = ['run-many', '-t', 'build', 'synth'];
  const options = { cwd: root, env, shell: isWindows, encoding: 'utf8' };
  const built = spawnSync('nx', targets, options);
  if (built.status !== 0) {
    process.stderr.write(`${built.stdout ?? ''}${built.stderr ?? ''}`);
    fail(`the build failed; ${reasonOf(built)}`);
  }
}

/** Hands over to the script: its signals, its output and its exit code are ours. */
function run(script) {
  // The channel tells the child when this process is gone, however it went.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn('node', [join(root, script), ...args], { env, stdio });
  // Ctrl-C reaches the child by itself; a signal to this process alone has to be passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

/** npm starts this by way of a shell: when npm is killed, nobody would hear of it otherwise. */
function endWithNpm(child) {
  if (!npm) return;
  const look = () => {
    try {
      process.kill(npm, 0);
    } catch {
      child.kill('SIGTERM');
    }
  };
  look();
  setInterval(look, 500).unref();
}

function npmAbove(pid) {
  for (let up = 0, above = pid; up < 3 && above > 1; up += 1) {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', above], { encoding: 'utf8' });
    const [, parent, program] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
    if (program === undefined) return undefined;
    if (/\bnpm\b/.test(program)) return above;
    above = Number(parent);
  }
  return undefined;
}

/** A program that could not be run says nothing itself. */
function reasonOf({ error }) {
  return error ? error.message : 'what it says is above';
}

function fail(message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}
