import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAccount } from '@agentic-retail/emulated-account/start-account';
import { pythonTool } from '@agentic-retail/python-tools/python-tool';
import { environmentOfClone } from './clone/environment-of-clone.ts';
import { git, WorkingClone } from './clone/working-clone.ts';
import { parseCommandLine, usage } from './command-line.ts';
import { rehearse } from './rehearse.ts';
import { duration, Narrator } from './screen/narrator.ts';

const exit = { rehearsed: 0, failed: 1, refused: 2, stopped: 130 } as const;
const repository = join(import.meta.dirname, '../../..');

process.exitCode = await main();
process.disconnect?.();

async function main(): Promise<number> {
  const command = parseCommandLine(process.argv.slice(2));
  if (!command.ok) return refuse(command.error);
  if (command.value === 'help') {
    process.stdout.write(usage);
    return exit.rehearsed;
  }
  const reason = whyNot();
  if (reason !== undefined) return refuse(reason);
  const { environment: name, keep } = command.value;

  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'retail-rehearsal-'));
  for (const part of ['logs', 'artifacts', 'cache']) mkdirSync(join(folder, part));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const clone = WorkingClone.of(repository, join(folder, 'clone'));
  let environment: Awaited<ReturnType<typeof environmentOfClone>>;
  try {
    environment = await environmentOfClone(clone.folder, name);
  } catch (error) {
    remove();
    return refuse(messageOf(error));
  }
  clone.checkOutCleanly(clone.commit());
  clone.setBranch(environment.branch);
  const narrator = new Narrator({
    isTerminal: process.stdout.isTTY === true,
    hasColour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    columns: process.stdout.columns ?? 100,
    write: (text) => process.stdout.write(text),
    now: Date.now,
  });
  narrator.title(`Rehearsing the delivery of ${name} at ${clone.commit().slice(0, 12)}`);
  narrator.say(`Logs of everything: ${join(folder, 'logs')}`);
  const account = await startAccount({ region: environment.region });
  let stopped = false;
  const stop = () => {
    stopped = true;
    // What runs ends with this process.
    account.stop().finally(() => {
      remove();
      process.exit(exit.stopped);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(signal, stop);
  try {
    await rehearse({ name, environment, account, clone, folder, narrator });
    narrator.title(`\n✓ Rehearsed in ${duration(Date.now() - began)}`);
    if (!keep) remove();
    return exit.rehearsed;
  } catch (error) {
    if (stopped) return exit.stopped;
    process.stderr.write(`\n✗ ${messageOf(error)}\n  The logs are in ${join(folder, 'logs')}.\n`);
    return exit.failed;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.off(signal, stop);
    if (!stopped) await account.stop();
  }
}

/** Why nothing can be rehearsed now, with the way out. */
function whyNot(): string | undefined {
  const { missing } = pythonTool('hypercorn');
  if (missing !== undefined) return `The emulated account needs Python. ${missing}.`;
  let changed: string[];
  try {
    changed = git(repository, 'status', '--porcelain').split('\n').filter(Boolean);
  } catch (error) {
    return `${repository} is not in a git repository with a commit (${messageOf(error)}). Clone the repository: what is rehearsed is always a commit.`;
  }
  const [first, ...others] = changed;
  if (first === undefined) return undefined;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `Files differ from the commit that is checked out: ${first.slice(3)}${more}. Commit or stash them: what is rehearsed is always a commit.`;
}

function refuse(message: string): number {
  process.stderr.write(`✗ ${message}\n`);
  return exit.refused;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
