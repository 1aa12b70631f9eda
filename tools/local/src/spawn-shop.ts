import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';
import type { ShopFacts, ShopMessage } from './shop-process.ts';
import type { PoolMail } from './user-pool/make-pool.ts';

export interface SpawnedShop extends ShopFacts {
  readonly process: ChildProcess;
  readonly dataDir: string;
  /** The mails that the user pool would have sent so far. */
  readonly mails: readonly PoolMail[];
  stop(): Promise<void>;
}

/**
 * Boots the whole shop in a process of its own, for tests and measurements.
 * @param dataDir folder that keeps its data; by default a new one, which goes with the shop
 */
export async function spawnShop(dataDir?: string): Promise<SpawnedShop> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'shop-'));
  const script = join(repositoryRoot(), 'tools/local/src/shop-process.ts');
  const child = fork(script, [folder], { execArgv: [] });
  const exited = once(child, 'exit');
  const mails: PoolMail[] = [];
  const facts = await new Promise<ShopFacts>((resolve, reject) => {
    child.on('message', (message: ShopMessage) => {
      if (message.kind === 'open') resolve(message.facts);
      else mails.push(message.mail);
    });
    child.once('exit', (code) => {
      reject(new Error(`the shop did not start: its process ended with code ${code}`));
    });
  });
  return {
    ...facts,
    process: child,
    dataDir: folder,
    mails,
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
