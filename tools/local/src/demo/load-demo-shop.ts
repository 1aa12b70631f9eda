import { type CallFailure, type Client, createClient } from '@agentic-retail/contracts/client';
import type { RequestOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import type { Result } from '@agentic-retail/domain/result';

type NewProduct = RequestOf<Routes['createProduct']>['body'];
type NewSettings = Omit<RequestOf<Routes['updateShop']>['body'], 'version'>;

/** A shop to try the system with. */
export interface DemoShop {
  readonly settings: NewSettings;
  readonly products: readonly NewProduct[];
}

/** How many products are made at a time. */
const atOnce = 8;

/**
 * Loads the demo shop through the API, as its owner would. The settings are saved last: with them
 * it is complete, and nothing is done again. A load that was interrupted goes on, and what people
 * changed is not undone.
 *
 * @param owner credentials of a member of the staff who may do it
 */
export async function loadDemoShop(
  apiUrl: string,
  owner: { readonly email: string; readonly password: string },
  { settings, products }: DemoShop,
  progress: (loaded: number, of: number) => void,
): Promise<void> {
  const client = await signIn(apiUrl, owner);
  const current = given(await client.getShop(), 'reading the settings');
  if (current.version > 0) return;
  let loaded = 0;
  const queue = products.values();
  async function loadRest(): Promise<void> {
    for (const product of queue) {
      await createOnce(client, product);
      loaded += 1;
      progress(loaded, products.length);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, loadRest));
  given(await client.updateShop({ body: { ...settings, version: 0 } }), 'saving the settings');
}

async function signIn(
  baseUrl: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Client> {
  const session = await createClient({ baseUrl }).login({ body: { email, password } });
  const { token } = given(session, `signing in as ${email}`);
  return createClient({ baseUrl, token: () => token });
}

async function createOnce(client: Client, product: NewProduct): Promise<void> {
  const created = await client.createProduct({ body: product });
  const isThere =
    !created.ok && created.error.kind === 'problem' && created.error.problem.code === 'sku-taken';
  if (!isThere) given(created, `creating ${product.sku}`);
}

function given<T>(result: Result<T, CallFailure>, doing: string): T {
  if (result.ok) return result.value;
  const { error } = result;
  const why = error.kind === 'problem' ? error.problem.detail : error.kind;
  throw new Error(`the demo shop could not be loaded: ${doing}: ${why}`);
}
