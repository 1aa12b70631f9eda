import { type Client, createClient } from '@agentic-retail/contracts/client';
import type { Role } from '@agentic-retail/domain/identity/role';
import type { SpawnedShop } from '@agentic-retail/local/spawn-shop';
import {
  AdminConfirmSignUpCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import demoStaff from '../../../local/demo-shop/staff.json';

/** Somebody who is signed in, with a client that carries their token. */
export interface StaffMember {
  readonly token: string;
  readonly client: Client;
}

/** Signs in with the page's own route. */
export async function signIn(
  shop: SpawnedShop,
  email: string,
  password: string,
): Promise<StaffMember> {
  const session = await createClient({ baseUrl: shop.apiUrl }).login({ body: { email, password } });
  if (!session.ok) throw new Error(`${email} cannot sign in: ${JSON.stringify(session.error)}`);
  const { token } = session.value;
  return {
    token,
    client: createClient({ baseUrl: shop.apiUrl, token: () => token, timeoutMs: 60_000 }),
  };
}

/** Signs in one of the demo shop's staff. */
export function signInAs(shop: SpawnedShop, role: Role): Promise<StaffMember> {
  const member = demoStaff.find((candidate) => candidate.role === role);
  if (!member) throw new Error(`the demo shop has no ${role}`);
  return signIn(shop, member.email, member.password);
}

/** Registers somebody as the page would, confirms the mail, and signs in: they have no role. */
export async function signInWithoutRole(shop: SpawnedShop): Promise<StaffMember> {
  const email = 'newcomer@demo.example';
  const password = 'Nobody-knows-me-1';
  const body = { email, password, name: 'New Comer' };
  const registered = await createClient({ baseUrl: shop.apiUrl }).register({ body });
  if (!registered.ok) throw new Error(`cannot register: ${JSON.stringify(registered.error)}`);
  const pool = new CognitoIdentityProviderClient({
    endpoint: shop.userPool.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await pool.send(
    new AdminConfirmSignUpCommand({ UserPoolId: shop.userPool.poolId, Username: email }),
  );
  pool.destroy();
  return signIn(shop, email, password);
}
