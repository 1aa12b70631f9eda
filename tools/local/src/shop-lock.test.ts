import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockShop, runningOn } from './shop-lock.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lock-'));
});

afterEach(() => rm(dir, { recursive: true }));

/** A process that runs something, with the pid it has. */
async function running(...args: string[]) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', ...args]);
  await once(child, 'spawn');
  return child;
}

describe('lockShop', () => {
  it('keeps a second process out while the first one runs', async () => {
    const other = await running('tools/local/src/main.ts');
    await writeFile(join(dir, 'running.pid'), String(other.pid));
    expect(runningOn(dir)).toBe(other.pid);
    expect(() => lockShop(dir)).toThrow(
      `the shop is running already (process ${other.pid}); stop it first, with Ctrl-C`,
    );

    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(runningOn(dir)).toBeUndefined();
    expect(() => lockShop(dir)).not.toThrow();
  });

  it('takes no other process for the shop, though it has the number of one', async () => {
    const other = await running('something-else');
    await writeFile(join(dir, 'running.pid'), String(other.pid));
    expect(runningOn(dir)).toBeUndefined();
    other.kill('SIGKILL');
    await once(other, 'exit');
  });

  it.each(['', 'x', '-1', '0'])('takes a lock that reads %j for none', async (text) => {
    await writeFile(join(dir, 'running.pid'), text);
    expect(runningOn(dir)).toBeUndefined();
  });

  it('frees the folder', () => {
    const free = lockShop(join(dir, 'new'));
    free();
    expect(runningOn(join(dir, 'new'))).toBeUndefined();
    expect(() => lockShop(join(dir, 'new'))).not.toThrow();
  });
});
