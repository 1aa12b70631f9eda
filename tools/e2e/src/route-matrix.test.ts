import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '@agentic-retail/contracts/route';
import { type OperationId, routes } from '@agentic-retail/contracts/routes';
import { roles } from '@agentic-retail/domain/identity/role';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import demoStaff from '../../local/demo-shop/staff.json';
import { type BadTokens, badTokens, resigned } from './testing/made-tokens.ts';
import { signInAs, signInWithoutRole } from './testing/staff.ts';

let shop: SpawnedShop;
let rejected: BadTokens;
const tokens = new Map<string, string>();

beforeAll(async () => {
  shop = await spawnShop();
  for (const role of roles) tokens.set(role, (await signInAs(shop, role)).token);
  tokens.set('no role', (await signInWithoutRole(shop)).token);
  rejected = badTokens(shop, tokens.get('owner') ?? '');
});
afterAll(() => shop.stop());

const parameters: Record<string, string> = {
  sku: 'NO-SUCH-SKU',
  barcode: 'NO-SUCH-CODE',
  id: '01900000-0000-7000-8000-000000000000',
  number: 'INV-2000-0001',
};

/** Calls a route with nothing in the body: past the gate, a route that needs one says so. */
async function call(route: Route, token: string | undefined) {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => parameters[name] ?? name);
  const response = await fetch(shop.apiUrl + path, {
    method: route.method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(route.body && { 'content-type': 'application/json' }),
    },
    ...(route.body && { body: '{}' }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

const turnedAway = { status: 401, body: { message: 'Unauthorized' } };

const table = Object.entries<Route>(routes) as [OperationId, Route][];

describe.each(table)('%s', (_, route) => {
  const isPublic = route.access === 'public';

  test.each([
    'no token',
    'expired',
    'forged',
    'wrong audience',
    'wrong issuer',
    'unsigned',
    'garbage',
  ])(`with ${'%s'}: ${isPublic ? 'is open' : 'is turned away by the gateway'}`, async (kind) => {
    const token = kind === 'no token' ? undefined : rejected[kind as keyof BadTokens];
    const answer = await call(route, token);
    if (isPublic) expect(answer).not.toEqual(turnedAway);
    else expect(answer).toEqual(turnedAway);
  });

  test.each(['no role', ...roles])('as %s answers as the route table says', async (who) => {
    const isAllowed = typeof route.access === 'string' || route.access.some((role) => role === who);
    const { status, body } = await call(route, tokens.get(who));
    if (isAllowed) {
      expect([401, 403].includes(status) && body.code !== 'session-ended').toBe(false);
      expect(status).toBeLessThan(500);
    } else {
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'role-required' });
    }
  });
});

test('a token made like the bad ones, but without a fault, is let in', async () => {
  const answer = await call(routes.currentUser, resigned(tokens.get('owner') ?? ''));
  expect(answer).toMatchObject({ status: 200, body: { role: 'owner' } });
});

test('a path or a method that is not in the table is not there', async () => {
  const headers = { authorization: `Bearer ${tokens.get('owner')}` };
  for (const [method, path] of [
    ['GET', '/no/such/path'],
    ['PUT', '/transactions'],
    ['DELETE', '/shop'],
  ]) {
    const response = await fetch(shop.apiUrl + path, { method: String(method), headers });
    expect(response.status).toBe(404);
  }
});

test('the logs of all that tell nothing of anybody', () => {
  const folder = join(shop.dataDir, 'logs');
  const log = readdirSync(folder)
    .filter((name) => !['engine.log', 'user-pool.log'].includes(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  const unlogged = Object.keys(routes).filter((id) => !log.includes(`"operation":"${id}"`));
  expect(unlogged).toEqual([]);
  const secrets = demoStaff.flatMap(({ email, name, password }) => [email, name, password]);
  const told = [...secrets, 'newcomer@', 'New Comer', 'Nobody-knows-me-1', 'eyJ'];
  expect(told.filter((secret) => log.includes(secret))).toEqual([]);
});
