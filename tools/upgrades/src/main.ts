import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askRegistry } from './ask-registry.ts';
import { chooseVersion } from './choose-version.ts';
import { heldBack } from './held-back.ts';
import { type Decision, notes } from './notes.ts';
import { versionsIn, withVersions } from './versions-source.ts';

const usage = `Raises dependencies to the newest versions that have been out for a while.

  npm run upgrade -- [--cooldown DAYS] [--notes FILE] [PACKAGE]...

  --cooldown DAYS    how long a version has to be out (14)
  --notes FILE       where to write what was raised and what was not, as Markdown
  PACKAGE            only these (all of tools/projen/src/versions.ts)
  --help             show this

It changes tools/projen/src/versions.ts, what \`npx projen\` makes of it, and the lockfile; what these
packages depend on has to be out as long. A later major is named and not taken, and what
tools/upgrades/src/held-back.ts lists stays below the version there. Packages are not installed.
`;

const root = resolve(import.meta.dirname, '../../..');
const file = resolve(root, 'tools/projen/src/versions.ts');
const dayMs = 24 * 60 * 60 * 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cooldown: { type: 'string', default: '14' },
    notes: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(usage);
} else {
  await upgrade(cooldownDays(values.cooldown), positionals);
}

async function upgrade(days: number, only: readonly string[]): Promise<void> {
  const before = new Date(Date.now() - days * dayMs);
  const source = readFileSync(file, 'utf8');
  const versions = versionsIn(source);
  const unknown = only.filter((name) => !Object.hasOwn(versions, name));
  if (unknown.length > 0) {
    fail(`There is no ${unknown.join(', ')} in tools/projen/src/versions.ts. See --help.`);
  }
  const decisions: Decision[] = [];
  for (const name of only.length > 0 ? only : Object.keys(versions)) {
    const current = versions[name] ?? '';
    const { below, because } = heldBack[name] ?? {};
    const published = await askRegistry(name);
    const chosen = chooseVersion({ current, published, before, below });
    decisions.push({ name, current, because, ...chosen });
  }
  const text = notes(decisions, before);
  console.log(text);
  if (values.notes !== undefined) writeFileSync(resolve(root, values.notes), `${text}\n`);
  const raised = decisions.filter(({ current, version }) => current !== version);
  if (raised.length === 0) return;
  writeFileSync(
    file,
    withVersions(source, Object.fromEntries(raised.map(({ name, version }) => [name, version]))),
  );
  run('npx', ['--no', 'projen']);
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
  // A lockfile says what to install and how to prove it, not where to get it.
  const lock = ['--package-lock-only', '--omit-lockfile-registry-resolved'];
  run('npm', ['install', ...lock, ...quiet, `--before=${before.toISOString()}`]);
}

function run(program: string, args: readonly string[]): void {
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' } as const;
  const { status } = spawnSync(program, args, options);
  if (status !== 0) {
    fail(
      `${program} ${args[0]} failed, as it says above. \`git checkout .\` undoes what was changed.`,
    );
  }
}

function cooldownDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0) {
    fail(`--cooldown must be a number of days, such as 14; it is "${text}".`);
  }
  return days;
}

function fail(message: string): never {
  console.error(`✗ ${message}`);
  process.exit(1);
}
