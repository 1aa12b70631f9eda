import { randomBytes } from 'node:crypto';
import { areas } from '@agentic-retail/contracts/areas';
import { examples } from '@agentic-retail/contracts/examples/examples';
import type { Route } from '@agentic-retail/contracts/route';
import { type OperationId, routes } from '@agentic-retail/contracts/routes';
import { roles } from '@agentic-retail/domain/identity/role';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resigned } from '../testing/made-tokens.ts';
import { productBody, refundBody, type SaleBody, saleBody } from '../testing/sale.ts';
import { signInAs, signInWithoutRole } from '../testing/staff.ts';
import { ApiWalk, addressOf } from './api-walk.ts';
import { neverProvoked } from './never-provoked.ts';

let shop: SpawnedShop;
let walk: ApiWalk;
let cashier: string;
let manager: string;
let owner: string;
let newcomer: string;
beforeAll(async () => {
  shop = await spawnShop();
  walk = new ApiWalk(shop.apiUrl);
  [cashier = '', manager = '', owner = ''] = await Promise.all(
    roles.map(async (role) => (await signInAs(shop, role)).token),
  );
  newcomer = (await signInWithoutRole(shop)).token;
});
afterAll(() => shop.stop());

const day = 24 * 60 * 60 * 1000;
const newId = (ms = 0) => makeSaleId(Date.now() + ms, randomBytes(10));
const nobody = '00000000-0000-4000-8000-000000000000';
const till = { registerId: 'till-1' };

/** A new product of 1.00, and its sale. */
async function product(sku: string, change: object = {}): Promise<string> {
  await walk.done(manager, 'createProduct', { body: { ...productBody(sku, 100), ...change } });
  return sku;
}

async function sold(sku: string, change: Partial<SaleBody> = {}) {
  const body = { ...saleBody([{ sku, quantity: 2 }], 200), ...change };
  return walk.done(cashier, 'completeSale', { body });
}

describe.each(areas.flatMap(({ operations }) => operations))('%s', (id: OperationId) => {
  const route: Route = routes[id];
  const request = examples[id].request as { readonly params?: Readonly<Record<string, unknown>> };
  const address = addressOf(route.path, request.params ?? {}, {});
  const json = { 'content-type': 'application/json' };

  async function expectCode(token: string, raw: Partial<Parameters<ApiWalk['send']>[1]>) {
    const headers = { ...(token !== '' && { authorization: `Bearer ${token}` }), ...raw.headers };
    const { body } = await walk.send(walk.operation(id), { address, ...raw, headers });
    return expect((body as { code?: string } | undefined)?.code);
  }

  test('refuses what it does not know, and who may not', async () => {
    const unknown = { address: `${address}?nonsense=1`, headers: route.body ? json : {} };
    (await expectCode(owner, { ...unknown, ...(route.body && { body: '{}' }) })).toBe(
      'invalid-request',
    );
    if (route.access !== 'public') {
      const accessToken = resigned(owner, { token_use: 'access' });
      (await expectCode(accessToken, {})).toBe('not-signed-in');
      const { body } = await walk.send(walk.operation(id), { address, headers: {} });
      expect(body).toEqual({ message: 'Unauthorized' });
    }
    if (Array.isArray(route.access)) (await expectCode(newcomer, {})).toBe('role-required');
  });

  test('refuses a body that is too large or no JSON', async () => {
    if (route.method === 'GET') return;
    const body = JSON.stringify({ note: 'x'.repeat(300_000) });
    (await expectCode(owner, { headers: json, body })).toBe('body-too-large');
    if (!route.body) return;
    const headers = { 'content-type': 'text/plain' };
    (await expectCode(owner, { headers, body: '{}' })).toBe('unsupported-media-type');
  });
});

test('signing in', async () => {
  const email = 'someone@demo.example';
  const password = 'Teapot-and-Rain-7';
  const name = 'Some One';
  await walk.refused('', 'register', { body: { email, name, password: 'weak' } }, 'weak-password');
  await walk.done('', 'register', { body: { email, name, password } });
  await walk.refused('', 'confirm', { body: { email, password, code: '0000' } }, 'wrong-code');
  await walk.refused('', 'login', { body: { email, password } }, 'email-not-confirmed');
  const wrong = { email, password: 'Not-the-one-1' };
  await walk.refused('', 'login', { body: wrong }, 'wrong-credentials');
  await walk.refused('', 'refresh', {}, 'session-ended');
  await walk.done('', 'logout', {});
});

test('staff', async () => {
  const body = { email: 'invited@demo.example', name: 'In Vited', role: 'cashier' } as const;
  const invited = await walk.done(owner, 'inviteStaff', { body });
  const secret = shop.mails.findLast(({ to }) => to === body.email)?.secret ?? '';
  const first = { email: body.email, password: secret };
  await walk.refused('', 'login', { body: first }, 'new-password-required');
  await walk.refused('', 'login', { body: { ...first, newPassword: 'weak' } }, 'weak-password');
  await walk.done('', 'login', { body: { ...first, newPassword: 'Chosen-by-me-1' } });
  await walk.refused(owner, 'inviteStaff', { body }, 'already-staff');
  const none = { params: { id: nobody } };
  const disabled = { isEnabled: false };
  await walk.refused(owner, 'setStaffRole', { ...none, body: { role: null } }, 'user-not-found');
  await walk.refused(owner, 'setStaffAccess', { ...none, body: disabled }, 'user-not-found');
  const { id } = await walk.done(owner, 'currentUser', {});
  const own = { params: { id } };
  await walk.refused(owner, 'setStaffRole', { ...own, body: { role: 'manager' } }, 'last-owner');
  await walk.refused(owner, 'setStaffAccess', { ...own, body: disabled }, 'own-account');
  await walk.done(owner, 'setStaffAccess', { params: { id: invited.id }, body: disabled });
  await walk.done(owner, 'listStaff', { query: {} });
});

test('shop and products', async () => {
  const settings = await walk.done(owner, 'getShop', {});
  const body = { ...settings, version: 999 };
  await walk.refused(owner, 'updateShop', { body }, 'version-conflict');
  const sku = await product('ERR-1', { barcodes: ['ERR-CODE-1'] });
  const again = productBody('ERR-2', 1);
  await walk.refused(manager, 'createProduct', { body: productBody(sku, 1) }, 'sku-taken');
  const taken = { ...again, barcodes: ['ERR-CODE-1'] };
  await walk.refused(manager, 'createProduct', { body: taken }, 'barcode-taken');
  await product('ERR-2');
  const params = { sku: 'ERR-2' };
  const change = { version: 1, barcodes: ['ERR-CODE-1'] };
  await walk.refused(manager, 'updateProduct', { params, body: change }, 'barcode-taken');
  await walk.refused(
    manager,
    'updateProduct',
    { params, body: { version: 9 } },
    'version-conflict',
  );
  const none = { params: { sku: 'NO-SUCH' } };
  await walk.refused(
    manager,
    'updateProduct',
    { ...none, body: { version: 1 } },
    'product-not-found',
  );
  await walk.refused(manager, 'deactivateProduct', none, 'product-not-found');
  await walk.refused(cashier, 'getProduct', none, 'product-not-found');
  const barcode = { params: { barcode: 'NO-SUCH' } };
  await walk.refused(cashier, 'getProductByBarcode', barcode, 'product-not-found');
});

test('sales and discounts', async () => {
  const sku = await product('SALE-1');
  const lines = [{ sku, quantity: 2 }];
  const base = () => saleBody(lines, 200);
  const first = await sold(sku);
  const percent = (percent: number) => [{ kind: 'percent', percent } as const];
  const none = { lines: [{ sku: 'NO-SUCH', quantity: 1 }] };
  const inactive = { lines: [{ sku: await product('OFF-1'), quantity: 1 }] };
  await walk.done(manager, 'deactivateProduct', { params: { sku: 'OFF-1' } });
  const dear = { lines: [{ sku: await product('DEAR-1', { price: 1e8 }), quantity: 1e6 }] };
  const many = { lines: Array.from({ length: 1200 }, () => ({ sku, quantity: 1e6 })) };
  const cash = (amount: number, tendered = amount) => ({
    payments: [{ method: 'cash', amount, tendered } as const],
  });
  const elsewhere = { discounts: [{ kind: 'percent', percent: 100, sku: 'NO-SUCH' } as const] };

  for (const [change, code] of [
    [none, 'unknown-product'],
    [inactive, 'product-inactive'],
    [{ expectedTotal: 1 }, 'price-changed'],
    [
      { lines: [{ sku, quantity: 500 }], expectedTotal: 50_000, ...cash(50_000) },
      'insufficient-stock',
    ],
    [many, 'invalid-quantity'],
    [elsewhere, 'invalid-discount'],
    [{ discounts: percent(5000), expectedTotal: 100 }, 'discount-too-large'],
    [{ discounts: percent(2000), expectedTotal: 160 }, 'approval-needed'],
    [{ discounts: percent(2000), expectedTotal: 160, approvalId: newId() }, 'approval-invalid'],
    [cash(199), 'payment-mismatch'],
    [cash(200, 199), 'tender-too-small'],
    [dear, 'amount-too-large'],
    [{ id: newId(day) }, 'clock-ahead'],
    [{ id: newId(-2 * day) }, 'clock-behind'],
    [{ id: first.id, registerId: 'another' }, 'sale-id-reused'],
  ] as const) {
    await walk.refused(cashier, 'completeSale', { body: { ...base(), ...change } }, code);
  }

  const approval = { id: newId(), ...till, lines, discounts: percent(2000), expectedTotal: 160 };
  await walk.done(manager, 'approveDiscount', { body: approval });
  for (const [change, code] of [
    [none, 'unknown-product'],
    [inactive, 'product-inactive'],
    [{ expectedTotal: 1 }, 'price-changed'],
    [many, 'invalid-quantity'],
    [elsewhere, 'invalid-discount'],
    [{ discounts: percent(5000), expectedTotal: 100 }, 'discount-too-large'],
    [dear, 'amount-too-large'],
    [{ id: approval.id, registerId: 'another' }, 'id-reused'],
  ] as const) {
    const body = { ...approval, id: newId(), ...change };
    await walk.refused(manager, 'approveDiscount', { body }, code);
  }
  const unknown = { params: { id: newId() } };
  await walk.refused(cashier, 'getTransaction', unknown, 'transaction-not-found');
  await walk.done(cashier, 'getTransaction', { params: { id: first.id } });
  await walk.done(cashier, 'listTransactions', { query: { date: first.date } });
});

test('parked carts', async () => {
  const id = newId();
  const lines = [{ sku: await product('PARK-1'), quantity: 1 }];
  const body = { id, ...till, note: '', lines };
  await walk.done(cashier, 'parkCart', { body });
  const other = { ...body, note: 'another' };
  await walk.refused(cashier, 'parkCart', { body: other }, 'parked-cart-id-reused');
  await walk.done(cashier, 'listParkedCarts', { query: {} });
  const recall = () => ({ recallId: newId(), ...till });
  const none = { params: { id: newId() } };
  await walk.refused(cashier, 'recallCart', { ...none, body: recall() }, 'parked-cart-not-found');
  await walk.refused(cashier, 'discardCart', none, 'parked-cart-not-found');
  const params = { id };
  await walk.done(cashier, 'recallCart', { params, body: recall() });
  await walk.refused(cashier, 'recallCart', { params, body: recall() }, 'parked-cart-taken');
  await walk.refused(cashier, 'discardCart', { params }, 'parked-cart-taken');
});

test('refunds', async () => {
  const sku = await product('BACK-1');
  const card = [{ method: 'card', amount: 200, reference: 'TERM-1' } as const];
  const { id, date } = await sold(sku, { payments: card });
  const params = { id };
  const base = () => refundBody([{ sku, quantity: 1 }], 100);
  const given = base();
  await walk.done(manager, 'refundSale', { params, body: given });
  const line = (quantity: number) => [{ sku, quantity, backToStock: 0 }];
  const toCard = (amount: number) => [{ method: 'card', amount, reference: 'TERM-9' } as const];
  for (const [change, code] of [
    [{ lines: line(9) }, 'refund-exceeds-sale'],
    [{ payouts: toCard(100) }, 'refund-exceeds-card'],
    [{ payouts: [] }, 'payout-mismatch'],
    [{ lines: [...line(1e9), ...line(1e9)] }, 'invalid-quantity'],
    [{ id: newId(day) }, 'clock-ahead'],
    [{ id: given.id, registerId: 'another' }, 'refund-id-reused'],
  ] as const) {
    await walk.refused(manager, 'refundSale', { params, body: { ...base(), ...change } }, code);
  }
  const none = { params: { id: newId() }, body: base() };
  await walk.refused(manager, 'refundSale', none, 'transaction-not-found');
  await walk.done(cashier, 'listRefundsOfSale', { params, query: {} });
  await walk.done(cashier, 'listRefunds', { query: { date } });
});

test('cash sessions', async () => {
  const params = { registerId: 'drawer-1' };
  const id = newId();
  const { date } = await walk.done(cashier, 'openCashSession', { params, body: { id, float: 1 } });
  const second = { params, body: { id: newId(), float: 1 } };
  await walk.refused(cashier, 'openCashSession', second, 'register-in-session');
  const elsewhere = { params: { registerId: 'drawer-2' }, body: { id, float: 1 } };
  await walk.refused(cashier, 'openCashSession', elsewhere, 'cash-id-reused');
  await walk.done(cashier, 'getOpenCashSession', { params });
  const session = { params: { id } };
  const none = { params: { id: newId() } };
  const payIn = (movement = newId()) =>
    ({ id: movement, kind: 'pay-in', amount: 1, reason: 'Change' }) as const;
  const known = payIn();
  await walk.done(cashier, 'addCashMovement', { ...session, body: known });
  const other = { ...session, body: { ...known, amount: 2 } };
  await walk.refused(cashier, 'addCashMovement', other, 'cash-id-reused');
  for (let count = 1; count < 500; count++) {
    await walk.done(cashier, 'addCashMovement', { ...session, body: payIn() });
  }
  await walk.refused(
    cashier,
    'addCashMovement',
    { ...session, body: payIn() },
    'too-many-movements',
  );
  await walk.refused(
    cashier,
    'addCashMovement',
    { ...none, body: payIn() },
    'cash-session-not-found',
  );
  const count = { countedCash: 1 };
  await walk.refused(
    cashier,
    'closeCashSession',
    { ...none, body: count },
    'cash-session-not-found',
  );
  await walk.refused(manager, 'getSessionReport', none, 'cash-session-not-found');
  await walk.done(cashier, 'closeCashSession', { ...session, body: count });
  const closed = { ...session, body: { countedCash: 2 } };
  await walk.refused(cashier, 'closeCashSession', closed, 'cash-session-closed');
  await walk.refused(
    cashier,
    'addCashMovement',
    { ...session, body: payIn() },
    'cash-session-closed',
  );
  await walk.done(manager, 'getSessionReport', session);
  await walk.done(manager, 'listCashSessions', { query: { date } });
});

test('stock and counts', async () => {
  const sku = await product('SHELF-1');
  const params = { sku };
  const none = { params: { sku: 'NO-SUCH' } };
  const loss = (quantityChange = -1, id = newId()) =>
    ({ id, quantityChange, cause: 'lost' }) as const;
  const known = loss();
  await walk.done(manager, 'adjustStock', { params, body: known });
  for (const [body, code] of [
    [loss(-1000), 'insufficient-stock'],
    [loss(-2, known.id), 'id-reused'],
    [loss(-1, newId(day)), 'clock-ahead'],
    [loss(-1, newId(-2 * day)), 'clock-behind'],
  ] as const) {
    await walk.refused(manager, 'adjustStock', { params, body }, code);
  }
  await walk.refused(manager, 'adjustStock', { ...none, body: loss() }, 'product-not-found');
  await walk.refused(cashier, 'getStock', none, 'product-not-found');
  await walk.refused(cashier, 'listStockLog', { ...none, query: {} }, 'product-not-found');
  await walk.refused(manager, 'adviseRestock', none, 'product-not-found');
  await walk.done(manager, 'adviseRestock', { params });
  await walk.done(cashier, 'getStock', { params });
  await walk.done(cashier, 'listStockLog', { params, query: {} });

  const id = newId();
  const body = { id, name: 'Shelf', scope: { kind: 'products', skus: [sku] } } as const;
  const unknown = { params: { id: newId() } };
  await walk.done(manager, 'openCount', { body });
  await walk.refused(manager, 'openCount', { body: { ...body, name: 'Other' } }, 'id-reused');
  const entry = (entryId = newId()) => ({ entryId, counted: 0 });
  const line = { params: { id, sku } };
  const entryOf = (of: { id?: string; sku?: string }, entryId?: string) => ({
    params: { ...line.params, ...of },
    body: entry(entryId),
  });
  const outside = await product('SHELF-2');
  for (const [request, code] of [
    [entryOf({ id: newId() }), 'count-not-found'],
    [entryOf({ sku: 'NO-SUCH' }), 'product-not-found'],
    [entryOf({ sku: outside }), 'not-in-count'],
    [entryOf({}, newId(day)), 'clock-ahead'],
  ] as const) {
    await walk.refused(manager, 'countProduct', request, code);
  }
  await walk.done(manager, 'countProduct', { ...line, body: entry() });
  await walk.done(manager, 'adjustStock', { params, body: loss(-1) });
  const count = { params: { id } };
  await walk.refused(manager, 'applyCount', count, 'count-contradicted');
  for (const operation of ['applyCount', 'cancelCount', 'getCount'] as const) {
    await walk.refused(manager, operation, unknown, 'count-not-found');
  }
  await walk.done(manager, 'getCount', count);
  await walk.done(manager, 'cancelCount', count);
  await walk.refused(manager, 'applyCount', count, 'count-closed');
  await walk.refused(manager, 'countProduct', { ...line, body: entry() }, 'count-closed');
  const empty = newId();
  await walk.done(manager, 'openCount', { body: { ...body, id: empty } });
  await walk.done(manager, 'applyCount', { params: { id: empty } });
  await walk.refused(manager, 'cancelCount', { params: { id: empty } }, 'count-closed');
  await walk.done(manager, 'listCounts', { query: {} });
});

test('restock and purchase invoices', async () => {
  const supplier = { id: 'SUP-ERR', name: 'Supplier', contact: 'mail@supplier.example' };
  const sku = await product('ORDER-1', { supplier });
  const ask = (change: object = {}) => ({ body: { id: newId(), sku, quantity: 5, ...change } });
  const known = ask();
  const { id } = await walk.done(manager, 'requestRestock', known);
  await walk.refused(manager, 'requestRestock', ask({ sku: 'NO-SUCH' }), 'product-not-found');
  const bare = await product('ORDER-2');
  await walk.refused(manager, 'requestRestock', ask({ sku: bare }), 'supplier-missing');
  await walk.refused(manager, 'requestRestock', ask(), 'request-open');
  const second = await product('ORDER-3', { supplier });
  await walk.refused(manager, 'requestRestock', ask({ id, sku: second }), 'id-reused');
  const unknown = newId();
  await walk.refused(
    manager,
    'approveRestockRequests',
    { body: { ids: [unknown] } },
    'request-not-found',
  );
  await walk.refused(
    manager,
    'cancelRestockRequest',
    { params: { id: unknown } },
    'request-not-found',
  );
  const { id: dropped } = await walk.done(manager, 'requestRestock', ask({ sku: second }));
  await walk.done(manager, 'cancelRestockRequest', { params: { id: dropped } });
  await walk.refused(
    manager,
    'approveRestockRequests',
    { body: { ids: [dropped] } },
    'request-move-refused',
  );
  const { invoices } = await walk.done(manager, 'approveRestockRequests', { body: { ids: [id] } });
  await walk.refused(manager, 'cancelRestockRequest', { params: { id } }, 'request-move-refused');
  await walk.done(manager, 'listRestockRequests', { query: { status: 'approved' } });

  const number = invoices[0]?.number ?? '';
  const invoice = { params: { number } };
  const none = { params: { number: 'INV-2000-0001' } };
  const delivery = (change: object = {}) => ({
    ...invoice,
    body: { id: newId(), lines: [{ sku, quantity: 2 }], isLast: false, ...change },
  });
  for (const operation of ['getInvoice', 'sendInvoice', 'payInvoice', 'cancelInvoice'] as const) {
    await walk.refused(manager, operation, none, 'invoice-not-found');
  }
  await walk.refused(manager, 'receiveGoods', { ...delivery(), ...none }, 'invoice-not-found');
  await walk.refused(manager, 'receiveGoods', delivery(), 'invoice-move-refused');
  await walk.refused(manager, 'payInvoice', invoice, 'invoice-move-refused');
  await walk.done(manager, 'sendInvoice', invoice);
  const first = delivery();
  await walk.done(manager, 'receiveGoods', first);
  for (const [change, code] of [
    [{ lines: [{ sku, quantity: 9 }] }, 'not-ordered'],
    [{ id: first.body.id, isLast: true }, 'id-reused'],
    [{ id: newId(day) }, 'clock-ahead'],
    [{ id: newId(-2 * day) }, 'clock-behind'],
  ] as const) {
    await walk.refused(manager, 'receiveGoods', delivery(change), code);
  }
  await walk.refused(manager, 'sendInvoice', invoice, 'invoice-move-refused');
  await walk.refused(manager, 'cancelInvoice', invoice, 'invoice-move-refused');
  await walk.done(manager, 'getInvoice', invoice);
  await walk.done(manager, 'listInvoices', { query: { status: 'part_received' } });
});

test('reports', async () => {
  const query = { from: '2026-01-01', to: '2026-01-31' };
  await walk.done(manager, 'reportSales', { query });
  await walk.done(manager, 'reportProducts', { query });
  await walk.done(manager, 'forecastSales', { query: {} });
});

test('every problem that is documented was provoked, but for those that say why not', () => {
  const documented = walk.document.operations.flatMap(({ operationId, responses }) =>
    Object.values(responses).flatMap(({ content = {} }) =>
      Object.keys(content['application/problem+json']?.examples ?? {}).map((code) => ({
        operationId,
        code,
      })),
    ),
  );
  const excused = documented.filter(({ operationId, code }) =>
    neverProvoked.some(
      (each) => each.code === code && (each.operation ?? operationId) === operationId,
    ),
  );
  const missing = documented.filter(
    (each) => !walk.provoked.has(`${each.operationId} ${each.code}`) && !excused.includes(each),
  );
  expect(missing).toEqual([]);
  const provokedAllTheSame = excused.filter(({ operationId, code }) =>
    walk.provoked.has(`${operationId} ${code}`),
  );
  expect(provokedAllTheSame).toEqual([]);
  console.info(`${walk.provoked.size} of ${documented.length} documented problems provoked`);
});
