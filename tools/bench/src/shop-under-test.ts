import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Client, createClient } from '@agentic-retail/contracts/client';
import type { RunningShop } from '@agentic-retail/local/start-shop';
import demoStaff from '../../local/demo-shop/staff.json' with { type: 'json' };

export type ShopFacts = Pick<RunningShop, 'apiUrl' | 'dynamoEndpoint' | 'tableNames'>;

export interface ShopUnderTest extends ShopFacts {
  /** The manager's. */
  readonly client: Client;
  stop(): Promise<void>;
}

/** Boots the whole laptop stack in a process of its own, with data of its own. */
export async function startShopUnderTest(): Promise<ShopUnderTest> {
  const child = fork(join(import.meta.dirname, 'shop-process.ts'));
  const exited = once(child, 'exit');
  const [facts] = (await Promise.race([
    once(child, 'message'),
    exited.then(() => {
      throw new Error('the shop did not start');
    }),
  ])) as [ShopFacts];
  return {
    ...facts,
    client: await signInManager(facts.apiUrl),
    async stop() {
      child.disconnect();
      await exited;
    },
  };
}

async function signInManager(baseUrl: string): Promise<Client> {
  const manager = demoStaff.find(({ role }) => role === 'manager');
  if (!manager) throw new Error('the demo shop has no manager');
  const { email, password } = manager;
  const session = await createClient({ baseUrl }).login({ body: { email, password } });
  if (!session.ok) throw new Error(`cannot sign in: ${JSON.stringify(session.error)}`);
  return createClient({ baseUrl, token: () => session.value.token, timeoutMs: 30_000 });
}
