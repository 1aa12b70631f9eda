import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from './repository-root.ts';
import { lockShop } from './shop-lock.ts';

const script = join(repositoryRoot(), 'tools/local/src/main.ts');

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'main-'));
});

afterEach(() => rm(dir, { recursive: true }));

/** Runs it as `npm start` does: with a channel to whoever started it, which stays open. */
async function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, SHOP_DATA: dir, ...settings },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (!child.stderr) throw new Error('it has no output');
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { said, code };
}

describe('a start that fails', () => {
  it('says why and ends, when the port is none', async () => {
    expect(await start({ PORT: 'abc' })).toEqual({
      said: '\n✗ PORT is abc; it must be a whole number from 1 to 65535\n',
      code: 1,
    });
  });

  it('says why and ends, when the shop is running already', async () => {
    const free = lockShop(dir);
    const { said, code } = await start({ PORT: '' });
    free();
    expect(said).toContain(`✗ the shop is running already`);
    expect(code).toBe(1);
  });
});
