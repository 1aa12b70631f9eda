import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { processStart } from './process-start.ts';
import { repositoryRoot } from './repository-root.ts';
import { lockShop, runningOn } from './shop-lock.ts';

const source = join(repositoryRoot(), 'tools/local/src/shop-lock.ts');

type Locker = ChildProcessByStdio<null, Readable, null>;

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lock-'));
});

afterEach(async () => {
  await Promise.all(lockers.splice(0).map(end));
  await rm(dir, { recursive: true });
});

const lockers: Locker[] = [];

/** Another process that locks the folder and says how that went; it goes on until it is ended. */
function locker(): Locker {
  const program = `
    const { lockShop } = await import(${JSON.stringify(source)});
    setInterval(() => {}, 1000);
    try {
      lockShop(${JSON.stringify(dir)});
      console.log('locked');
    } catch (error) {
      console.log(error.message);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  lockers.push(child);
  return child;
}

async function answerOf({ stdout }: Locker): Promise<string> {
  const [said] = await once(stdout, 'data');
  return String(said);
}

async function end(child: Locker): Promise<void> {
  if (child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('lockShop', () => {
  it('keeps a second process out while the first one runs', async () => {
    const other = locker();
    expect(await answerOf(other)).toBe('locked\n');
    expect(runningOn(dir)).toBe(other.pid);
    expect(() => lockShop(dir)).toThrow(
      `the shop is running already (process ${other.pid}); stop it first, with Ctrl-C. ` +
        `If that is no shop, delete ${join(dir, 'running.pid')}`,
    );

    await end(other);
    expect(runningOn(dir)).toBeUndefined();
    expect(() => lockShop(dir)).not.toThrow();
  });

  it('lets one in of many that come at once, though a killed one left its lock', async () => {
    await writeFile(join(dir, 'running.pid'), '');
    const others = Array.from({ length: 6 }, locker);
    const answers = await Promise.all(others.map(answerOf));
    expect(answers.filter((answer) => answer === 'locked\n')).toHaveLength(1);
    expect(await readdir(dir)).toEqual(['running.pid']);
  });

  it('takes no other process for the shop, though it has the number of one', async () => {
    const other = locker();
    await answerOf(other);
    await writeFile(join(dir, 'running.pid'), `${other.pid} earlier`);
    expect(runningOn(dir)).toBeUndefined();
  });

  it.each(['', 'x', '-1', '0', '1', '0 1'])(
    'takes a lock that reads %j for none',
    async (content) => {
      await writeFile(join(dir, 'running.pid'), content);
      expect(runningOn(dir)).toBeUndefined();
      const free = lockShop(dir);
      expect(readFileSync(join(dir, 'running.pid'), 'utf8')).toBe(
        `${process.pid} ${processStart(process.pid)}`,
      );
      free();
    },
  );

  it('frees the folder', async () => {
    const free = lockShop(join(dir, 'new'));
    free();
    expect(await readdir(join(dir, 'new'))).toEqual([]);
    expect(() => lockShop(join(dir, 'new'))).not.toThrow();
  });
});
