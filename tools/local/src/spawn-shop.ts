import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';
import type { ShopFacts } from './shop-process.ts';

export interface SpawnedShop extends ShopFacts {
  readonly process: ChildProcess;
  readonly dataDir: string;
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
  const facts = await Promise.race([
    once(child, 'message').then(([message]) => message as ShopFacts),
    exited.then(([code]) => {
      throw new Error(`the shop did not start: its process ended with code ${code}`);
    }),
  ]);
  return {
    ...facts,
    process: child,
    dataDir: folder,
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
