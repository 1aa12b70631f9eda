import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from './repository-root.ts';
import { isRunningOn, lockShop } from './shop-lock.ts';

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
  it('keeps a second process out while the first one runs, and no longer', async () => {
    const other = locker();
    expect(await answerOf(other)).toBe('locked\n');
    expect(isRunningOn(dir)).toBe(true);
    expect(() => lockShop(dir)).toThrow('the shop is running already');

    await end(other);
    expect(isRunningOn(dir)).toBe(false);
    lockShop(dir)();
  });

  it('lets one in of many that come at once, though a killed one had it before', async () => {
    const killed = locker();
    await answerOf(killed);
    await end(killed);

    const answers = await Promise.all(Array.from({ length: 6 }, locker).map(answerOf));
    expect(answers.filter((answer) => answer === 'locked\n')).toHaveLength(1);
  });

  it('can be given back and taken again', () => {
    for (let round = 0; round < 3; round++) {
      const unlock = lockShop(dir);
      expect(isRunningOn(dir)).toBe(true);
      unlock();
      expect(isRunningOn(dir)).toBe(false);
    }
  });

  it('of a folder that is not there is nobody’s', () => {
    expect(isRunningOn(join(dir, 'none'))).toBe(false);
  });
});
