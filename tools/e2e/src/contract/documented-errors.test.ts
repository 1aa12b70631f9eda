import { areas } from '@agentic-retail/contracts/areas';
import { examples } from '@agentic-retail/contracts/examples/examples';
import type { Route } from '@agentic-retail/contracts/route';
import { type OperationId, routes } from '@agentic-retail/contracts/routes';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resigned } from '../testing/made-tokens.ts';
import { addressOf, type RawRequest } from './api-walk.ts';
import { ContractShop } from './contract-shop.ts';
import { cashSessions, requiredSession } from './drawer-problems.ts';
import { neverProvoked } from './never-provoked.ts';
import { passwords, secondFactors } from './password-problems.ts';
import { shopAndProducts, signIn, staff } from './people-problems.ts';
import { pins } from './pin-problems.ts';
import { offlineSales, parkedCarts, refunds, sales } from './sale-problems.ts';
import { operating, purchasing, reports, stockAndCounts } from './stock-problems.ts';

let shop: ContractShop;
beforeAll(async () => {
  shop = await ContractShop.open();
});
afterAll(() => shop.close());

describe.each(areas.flatMap(({ operations }) => operations))('%s', (id: OperationId) => {
  const route: Route = routes[id];
  const request = examples[id].request as { readonly params?: Readonly<Record<string, unknown>> };
  const address = addressOf(route.path, request.params ?? {}, {});
  const json = { 'content-type': 'application/json' };

  async function expectCode(token: string, raw: Partial<RawRequest>) {
    const headers = { ...(token !== '' && { authorization: `Bearer ${token}` }), ...raw.headers };
    const { body } = await shop.walk.send(shop.walk.operation(id), { address, ...raw, headers });
    return expect((body as { code?: string } | undefined)?.code);
  }

  test('refuses what it does not know, and who may not', async () => {
    const unknown = { address: `${address}?nonsense=1`, headers: route.body ? json : {} };
    (await expectCode(shop.owner, { ...unknown, ...(route.body && { body: '{}' }) })).toBe(
      'invalid-request',
    );
    if (route.access !== 'public') {
      const accessToken = resigned(shop.owner, { token_use: 'access' });
      (await expectCode(accessToken, {})).toBe('not-signed-in');
      (await expectCode(shop.ended, {})).toBe('session-ended');
      const { body } = await shop.walk.send(shop.walk.operation(id), { address, headers: {} });
      expect(body).toEqual({ message: 'Unauthorized' });
    }
    if (Array.isArray(route.access)) (await expectCode(shop.newcomer, {})).toBe('role-required');
  });

  test('refuses a body that is too large or no JSON', async () => {
    const body = JSON.stringify({ note: 'x'.repeat(300_000) });
    (await expectCode(shop.owner, { headers: json, body })).toBe('body-too-large');
    if (!route.body) return;
    const headers = { 'content-type': 'text/plain' };
    (await expectCode(shop.owner, { headers, body: '{}' })).toBe('unsupported-media-type');
  });
});

test('signing in', () => signIn(shop));
test('passwords', () => passwords(shop));
test('second factors', () => secondFactors(shop));
test('PINs', () => pins(shop));
test('staff', () => staff(shop));
test('shop and products', () => shopAndProducts(shop));
test('sales and discounts', () => sales(shop));
test('sales made offline', () => offlineSales(shop));
test('parked carts', () => parkedCarts(shop));
test('refunds', () => refunds(shop));
test('cash sessions', () => cashSessions(shop));
test('a session that is required', () => requiredSession(shop));
test('stock and counts', () => stockAndCounts(shop));
test('restock and purchase invoices', () => purchasing(shop));
test('reports', () => reports(shop));
test('audit and health', () => operating(shop));

test('every operation was carried out', () => {
  const never = Object.keys(routes).filter((id) => !shop.walk.carriedOut.has(id));
  expect(never).toEqual([]);
});

test('every problem that is documented was provoked, but for those that say why not', () => {
  const documented = shop.walk.document.operations.flatMap(({ operationId, responses }) =>
    Object.values(responses).flatMap(({ content = {} }) =>
      Object.keys(content['application/problem+json']?.examples ?? {}).map((code) => ({
        operationId,
        code,
      })),
    ),
  );
  const excused = documented.filter(({ operationId, code }) =>
    neverProvoked.some(
      (each) => each.code === code && (each.operations?.includes(operationId) ?? true),
    ),
  );
  const missing = documented.filter(
    (each) =>
      !shop.walk.provoked.has(`${each.operationId} ${each.code}`) && !excused.includes(each),
  );
  expect(missing).toEqual([]);
  const provokedAllTheSame = excused.filter(({ operationId, code }) =>
    shop.walk.provoked.has(`${operationId} ${code}`),
  );
  expect(provokedAllTheSame).toEqual([]);
  console.info(`${shop.walk.provoked.size} of ${documented.length} documented problems provoked`);
});
