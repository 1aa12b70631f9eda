import { businessDate } from '@agentic-retail/domain/time/business-date';
import { expect } from '@jest/globals';
import { type ContractShop, day, newId } from './contract-shop.ts';

export async function stockAndCounts(at: ContractShop): Promise<void> {
  const { walk, cashier, manager } = at;
  const sku = await at.product('SHELF-1');
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
  const outside = await at.product('SHELF-2');
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
}

export async function purchasing(at: ContractShop): Promise<void> {
  const { walk, manager } = at;
  const supplier = { id: 'SUP-ERR', name: 'Supplier', contact: 'mail@supplier.example' };
  const sku = await at.product('ORDER-1', { supplier });
  const ask = (change: object = {}) => ({ body: { id: newId(), sku, quantity: 5, ...change } });
  const known = ask();
  const { id } = await walk.done(manager, 'requestRestock', known);
  await walk.refused(manager, 'requestRestock', ask({ sku: 'NO-SUCH' }), 'product-not-found');
  const bare = await at.product('ORDER-2');
  await walk.refused(manager, 'requestRestock', ask({ sku: bare }), 'supplier-missing');
  await walk.refused(manager, 'requestRestock', ask(), 'request-open');
  const second = await at.product('ORDER-3', { supplier });
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
  await walk.done(manager, 'receiveGoods', delivery({ isLast: true }));
  await walk.done(manager, 'payInvoice', invoice);
  await walk.done(manager, 'getInvoice', invoice);
  const { id: again } = await walk.done(manager, 'requestRestock', ask());
  const more = await walk.done(manager, 'approveRestockRequests', { body: { ids: [again] } });
  await walk.done(manager, 'cancelInvoice', { params: { number: more.invoices[0]?.number ?? '' } });
  await walk.done(manager, 'listInvoices', { query: { status: 'paid' } });
}

export async function reports({ walk, manager }: ContractShop): Promise<void> {
  const query = { from: '2026-01-01', to: '2026-01-31' };
  await walk.done(manager, 'reportSales', { query });
  await walk.done(manager, 'reportProducts', { query });
  await walk.done(manager, 'forecastSales', { query: {} });
}

export async function operating({ walk, owner }: ContractShop): Promise<void> {
  const { timeZone } = await walk.done(owner, 'getShop', {});
  const date = businessDate(new Date().toISOString(), timeZone);
  const { items } = await walk.done(owner, 'listAudit', { query: { date } });
  expect(items.length).toBeGreaterThan(0);
  await walk.done('', 'getHealth', {});
}
