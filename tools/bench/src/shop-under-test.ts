import { type Client, createClient } from '@agentic-retail/contracts/client';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';

export interface ShopUnderTest extends SpawnedShop {
  /** The manager's. */
  readonly client: Client;
}

/** Boots the whole laptop stack in a process of its own, with data of its own. */
export async function startShopUnderTest(): Promise<ShopUnderTest> {
  const shop = await spawnShop();
  return { ...shop, client: await signInManager(shop) };
}

/** A session as new as it gets: one does not last for the longest measurements. */
export async function signInManager({ apiUrl, staff }: SpawnedShop): Promise<Client> {
  const manager = staff.find(({ role }) => role === 'manager');
  if (!manager) throw new Error('the demo shop has no manager');
  const { email, password } = manager;
  const session = await createClient({ baseUrl: apiUrl }).login({ body: { email, password } });
  if (!session.ok) throw new Error(`cannot sign in: ${JSON.stringify(session.error)}`);
  const { token } = session.value;
  return createClient({ baseUrl: apiUrl, token: () => token, timeoutMs: 30_000 });
}
