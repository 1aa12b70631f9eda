import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient } from '@agentic-retail/contracts/client';
import { freePort } from '@agentic-retail/engine/free-port';
import demoStaff from '../../../local/demo-shop/staff.json' with { type: 'json' };
import { productBody, successOf } from '../testing/sale.ts';
import { lookAtBooks } from './look-at-books.ts';
import { openShop } from './open-shop.ts';
import { skus, Terminals } from './terminals.ts';

export interface KillOptions {
  readonly kills: number;
  readonly terminals: number;
  /** Told of each kill, with how many sales were acknowledged until then. */
  readonly killed?: (kill: number, acknowledged: number) => void;
}

export interface Survived {
  readonly acknowledged: number;
  /** Sales that were under way when the shop was killed, and were sent again. */
  readonly sentAgain: number;
  /** What is wrong with the books; nothing should be. */
  readonly complaints: readonly string[];
}

const opening = 1_000_000;
/** How long the terminals sell before the shop is killed. */
const loadMs = { shortest: 50, longest: 1_200 };

/**
 * Kills the whole shop, engine and all, in the middle of what its terminals do, opens it again on the
 * data that is there, and looks at the books; so many times.
 */
export async function surviveKills(options: KillOptions): Promise<Survived> {
  const { kills, killed = () => {} } = options;
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-'));
  const terminals = new Terminals();
  const complaints: string[] = [];
  let sentAgain = 0;
  try {
    for (let kill = 0; kill <= kills; kill++) {
      const shop = await openShop(dataDir, port);
      try {
        const client = await signInManager(`http://127.0.0.1:${port}/api`);
        if (kill === 0) await stockShop(client);
        sentAgain += await terminals.sendOpen(client);
        complaints.push(...(await lookAtBooks(client, terminals, opening)));
        if (kill === kills) break;
        const load = terminals.sell(client, options.terminals);
        await pause(randomInt(loadMs.shortest, loadMs.longest));
        const exited = once(shop, 'exit');
        shop.kill('SIGKILL');
        await Promise.all([exited, load]);
        killed(kill + 1, terminals.acknowledged.size);
      } finally {
        if (shop.exitCode === null && shop.signalCode === null) {
          shop.kill('SIGTERM');
          await once(shop, 'exit');
        }
      }
    }
    return { acknowledged: terminals.acknowledged.size, sentAgain, complaints };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function signInManager(baseUrl: string): Promise<Client> {
  const manager = demoStaff.find(({ role }) => role === 'manager');
  if (!manager) throw new Error('the demo shop has no manager');
  const { email, password } = manager;
  const session = successOf(await createClient({ baseUrl }).login({ body: { email, password } }));
  return createClient({ baseUrl, token: () => session.token, timeoutMs: 20_000 });
}

async function stockShop(client: Client): Promise<void> {
  for (const sku of skus)
    successOf(await client.createProduct({ body: productBody(sku, opening) }));
}
