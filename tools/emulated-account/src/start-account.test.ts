import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { S3 } from '@aws-sdk/client-s3';
import { afterEach, expect, test } from '@jest/globals';
import { accountClientConfig } from './account-client-config.ts';
import type { EmulatedAccount } from './emulated-account.ts';
import { startAccount } from './start-account.ts';
import { describeInAccount } from './testing/describe-in-account.ts';

let account: EmulatedAccount | undefined;
afterEach(async () => {
  await account?.stop();
  account = undefined;
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A process of its own that starts an account and says its id. */
async function parentOfAccount() {
  const source = new URL('./start-account.ts', import.meta.url).href;
  const program = `
    const { startAccount } = await import(${JSON.stringify(source)});
    const { pid, dataDir } = await startAccount();
    process.stdout.write(JSON.stringify({ pid, dataDir }) + '\\n');
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  for await (const line of createInterface({ input: parent.stdout })) {
    return { parent, ...(JSON.parse(line) as { pid: number; dataDir: string }) };
  }
  throw new Error('the parent ended without a word');
}

describeInAccount('startAccount', () => {
  test('has an account that is empty, and gone once it is stopped', async () => {
    account = await startAccount();
    const { endpoint, pid = 0, dataDir } = account;
    expect((await new S3(accountClientConfig(account)).listBuckets({})).Buckets ?? []).toEqual([]);
    expect(account.output()).toContain(endpoint);

    await account.stop();
    account = undefined;
    await expect(fetch(endpoint)).rejects.toThrow('fetch failed');
    expect([isAlive(pid), existsSync(dataDir)]).toEqual([false, false]);
  });

  test('turns away who has other keys', async () => {
    account = await startAccount();
    const credentials = { accessKeyId: 'somebody', secretAccessKey: 'else' };
    const stranger = new S3({ ...accountClientConfig(account), credentials });
    await expect(stranger.listBuckets({})).rejects.toThrow('does not exist in our records');
  });

  test('says what was printed when it could not start', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      // The other server never answers, so that only the emulator itself can end the wait.
      await expect(startAccount({ port })).rejects.toThrow(
        /^the emulated AWS account did not start: it exited with code 1\n(.*\n)*.*Address already in use/,
      );
    } finally {
      other.closeAllConnections();
      other.close();
    }
  });

  test('ends with its parent, also when that is killed', async () => {
    const { parent, pid, dataDir } = await parentOfAccount();
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    for (let tries = 0; tries < 500 && isAlive(pid); tries++) await sleep(20);
    expect(isAlive(pid)).toBe(false);
    // Nobody was left to do it.
    rmSync(dataDir, { recursive: true });
  });
});
