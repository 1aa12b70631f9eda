import type { AuditKind } from '@agentic-retail/domain/audit/audit-entry';
import { boundsOfDay } from '@agentic-retail/domain/time/bounds-of-day';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { type RequestContext, withinRequest } from '@agentic-retail/service-kit/request-context';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { refundRequest } from '../testing/refund-request.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { timedId } from '../testing/timed-id.ts';
import { addCashMovement } from './add-cash-movement.ts';
import { adjustStock } from './adjust-stock.ts';
import { applyCount } from './apply-count.ts';
import { approveRestockRequests } from './approve-restock-requests.ts';
import { closeCashSession } from './close-cash-session.ts';
import { completeSale } from './complete-sale.ts';
import { countProduct } from './count-product.ts';
import { listAudit } from './list-audit.ts';
import { moveInvoice } from './move-invoice.ts';
import { openCashSession } from './open-cash-session.ts';
import { openCount } from './open-count.ts';
import { receiveDelivery } from './receive-delivery.ts';
import { refundSale } from './refund-sale.ts';
import { requestRestock } from './request-restock.ts';
import { updateProduct } from './update-product.ts';
import { updateShop } from './update-shop.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const today = businessDate(new Date().toISOString(), 'Europe/London');

async function entriesOf(subject: string, kind?: AuditKind) {
  const page = await listAudit(inventory, { date: today, limit: 500, kind });
  if (!page.ok) throw new Error(page.error.code);
  return page.value.items.filter((entry) => entry.subject === subject);
}

function valueOrThrow<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function context(requestId: string): RequestContext {
  const origin = {
    sourceIp: '192.0.2.7',
    userAgent: 'Till',
    registerId: 'till-1',
    requestId,
    correlationId: 'action-1',
  };
  return { actor, origin, counts: new Map(), isToBeSealed: false };
}

describe('what is written to the audit', () => {
  it('of a product: its price, cost and tax, before and after, by whom and from where', async () => {
    const { sku, version } = await inventory.stocked();
    const request = context('request-7');
    await withinRequest(request, async () => {
      valueOrThrow(await updateProduct(inventory, sku, { version, price: 120, name: 'New name' }));
    });
    expect(await entriesOf(sku)).toMatchObject([
      {
        kind: 'product-changed',
        actor,
        origin: request.origin,
        before: { price: 100 },
        after: { price: 120 },
      },
    ]);
    expect(request.isToBeSealed).toBe(true);
  });

  it('of a product whose money stays as it is: nothing', async () => {
    const { sku, version } = await inventory.stocked();
    valueOrThrow(await updateProduct(inventory, sku, { version, name: 'New name' }));
    expect(await entriesOf(sku)).toEqual([]);
  });

  it('of a change that was refused: nothing', async () => {
    const { sku, version } = await inventory.stocked();
    const changes = Array.from({ length: 6 }, (_, index) =>
      updateProduct(inventory, sku, { version, price: 200 + index }),
    );
    const done = (await Promise.all(changes)).filter(({ ok }) => ok);
    expect(done).toHaveLength(1);
    expect(await entriesOf(sku)).toHaveLength(1);
  });

  it('of the settings: what was changed', async () => {
    const settings = await inventory.shop.get();
    valueOrThrow(await updateShop(inventory, { ...settings, name: 'The corner' }));
    const saved = await inventory.shop.get();
    valueOrThrow(await updateShop(inventory, { ...saved, locale: 'en-IE' }));
    const changes = await entriesOf('shop', 'settings-changed');
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [{ locale: settings.locale }, { locale: 'en-IE' }],
      [{ name: settings.name }, { name: 'The corner' }],
    ]);
  });

  it('of a refund: once, however often it is sent', async () => {
    const { sku } = await inventory.stocked();
    const lines = [{ sku, quantity: 2 }];
    const sale = valueOrThrow(await completeSale(inventory, saleRequest(lines, 200), seller));
    expect(await entriesOf(sale.id)).toEqual([]);
    const request = refundRequest([{ sku, quantity: 1 }], 100);
    for (let times = 0; times < 3; times++) {
      valueOrThrow(await refundSale(inventory, sale.id, request, actor));
    }
    expect(await entriesOf(sale.id)).toMatchObject([
      {
        kind: 'refund-given',
        after: {
          refundId: request.id,
          registerId: 'till-1',
          total: 100,
          lines: [{ sku, quantity: 1, backToStock: 1 }],
          payouts: [{ method: 'cash', amount: 100 }],
        },
      },
    ]);
  });

  it('of stock: adjustments, and counts that are applied', async () => {
    const { sku } = await inventory.stocked();
    const adjustment = { id: timedId(), sku, quantityChange: -3, cause: 'damaged' } as const;
    valueOrThrow(await adjustStock(inventory, { ...adjustment, note: 'Dropped' }, actor));
    expect(await entriesOf(sku)).toMatchObject([
      { kind: 'stock-adjusted', after: { quantityChange: -3, cause: 'damaged', note: 'Dropped' } },
    ]);
    const count = valueOrThrow(
      await openCount(
        inventory,
        { id: timedId(), name: 'All', scope: { kind: 'category', category: 'Home' } },
        actor,
      ),
    );
    const [more, same] = [await inventory.stocked(), await inventory.stocked()];
    const onTheShelf = { [sku]: 5, [more.sku]: 11, [same.sku]: 10 };
    for (const [each, counted] of Object.entries(onTheShelf)) {
      const entry = { id: count.id, sku: each, entryId: timedId(), counted };
      valueOrThrow(await countProduct(inventory, entry, actor));
    }
    expect(await entriesOf(count.id)).toEqual([]);
    valueOrThrow(await applyCount(inventory, count.id));
    valueOrThrow(await applyCount(inventory, count.id));
    expect(await entriesOf(count.id)).toMatchObject([
      {
        kind: 'count-applied',
        after: {
          name: 'All',
          productsCounted: 3,
          productsDiffering: 2,
          unitsMissing: 2,
          unitsTooMany: 1,
        },
      },
    ]);
  });

  it('of a drawer: what was put in and taken out, and its count', async () => {
    const registerId = 'till-audited';
    const request = { id: timedId(), registerId, float: 10_000 };
    const session = valueOrThrow(await openCashSession(inventory, request, actor));
    const movement = { id: timedId(), kind: 'pay-out', amount: 500, reason: 'Milk' } as const;
    valueOrThrow(await addCashMovement(inventory, session.id, movement, actor));
    valueOrThrow(await closeCashSession(inventory, session.id, 9_400, actor));
    expect(await entriesOf(registerId)).toMatchObject([
      { kind: 'cash-session-closed', after: { countedCash: 9_400, variance: -100 } },
      { kind: 'cash-moved', after: { kind: 'pay-out', amount: 500, reason: 'Milk' } },
    ]);
  });

  it('of purchasing: each move of an invoice, and what the goods made of the costs', async () => {
    const supplier = { id: 'S1', name: 'Potter', contact: 'orders@potter.example' };
    const { sku } = await inventory.stocked({ supplier, cost: 40, stockQuantity: 0 });
    const id = timedId();
    valueOrThrow(await requestRestock(inventory, { id, sku, quantity: 5 }, actor));
    const { invoices } = valueOrThrow(await approveRestockRequests(inventory, [id], actor));
    const number = invoices[0]?.number ?? '';
    valueOrThrow(await moveInvoice(inventory, number, 'sent'));
    const delivery = { number, id: timedId(), lines: [{ sku, quantity: 5 }], isLast: true };
    valueOrThrow(await receiveDelivery(inventory, delivery, actor));
    expect(await entriesOf(number)).toMatchObject([
      {
        kind: 'goods-received',
        before: { costs: { [sku]: 40 } },
        after: { costs: { [sku]: 40 }, quantities: { [sku]: 5 }, status: 'received' },
      },
      { kind: 'invoice-moved', before: { status: 'draft' }, after: { status: 'sent' } },
      { kind: 'invoice-drafted', after: { supplier: 'Potter', total: 200 } },
    ]);
  });
});

describe('the list', () => {
  it('comes in pages that leave nothing out and repeat nothing, also where few match', async () => {
    const { sku, version } = await inventory.stocked();
    for (let times = 0; times < 7; times++) {
      const change = { version: version + times, price: 500 + times };
      valueOrThrow(await updateProduct(inventory, sku, change));
    }
    const { from, to } = boundsOfDay(today, 'Europe/London');
    const all = valueOrThrow(await inventory.audit.list({ from, to, limit: 500 }));
    expect(all.nextCursor).toBeUndefined();
    for (const filter of [{}, { kind: 'product-changed' }, { kind: 'settings-changed' }] as const) {
      const found = [];
      let cursor: string | undefined;
      do {
        const page = valueOrThrow(
          await inventory.audit.list({ from, to, ...filter, limit: 2, cursor }),
        );
        expect(page.items.length).toBeLessThanOrEqual(2);
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      const kind = 'kind' in filter ? filter.kind : undefined;
      expect(found).toEqual(all.items.filter((entry) => kind === undefined || entry.kind === kind));
    }
  });

  it('is of one person where one is named, and of one day', async () => {
    const page = await listAudit(inventory, { date: today, actorId: 'nobody', limit: 50 });
    expect(valueOrThrow(page).items).toEqual([]);
    const before = await listAudit(inventory, { date: '2026-01-01', limit: 50 });
    expect(valueOrThrow(before).items).toEqual([]);
  });

  it('refuses a cursor that is of another day', async () => {
    const cursor = Buffer.from(JSON.stringify({ entry_id: '2020-01-01T00:00:00.000Z#x' }));
    const page = await listAudit(inventory, {
      date: today,
      limit: 50,
      cursor: cursor.toString('base64url'),
    });
    expect(page).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
  });
});
