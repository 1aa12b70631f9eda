import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { add, nothing, type Tally, tallyOfJest, verdictLine } from './tally.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Each of these is one check; a target that fails in any project fails as a whole. */
const checks = ['lint', 'unused', 'typecheck', 'build', 'synth'];
/** Each of these writes a report for every project that has it. */
const suites = ['test', 'e2e'];

function run(target: string): boolean {
  console.log(`\n▸ ${target}`);
  const args = ['run-many', '-t', target];
  return spawnSync('nx', args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Runs a target and counts the reports of the projects that have it. */
function runSuite(target: string): Tally {
  const manifests = globSync('{packages,apps,tools}/*/package.json', { cwd: root });
  const reports = manifests
    .filter((manifest) => {
      const { nx } = JSON.parse(readFileSync(resolve(root, manifest), 'utf8'));
      return target in nx.targets;
    })
    .map((manifest) => resolve(root, manifest, '..', `${target}-report.json`));
  for (const report of reports) rmSync(report, { force: true });
  const succeeded = run(target);
  const tally = reports.map((report) => tallyOfJest(read(report))).reduce(add, nothing);
  // Whatever else went wrong than a test, such as a build before it, is a failure too.
  return succeeded || tally.failed > 0 ? tally : add(tally, { ...nothing, failed: 1 });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

let total = nothing;
for (const check of checks) {
  total = add(total, run(check) ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 });
}
for (const suite of suites) total = add(total, runSuite(suite));

console.log(`\n${verdictLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
