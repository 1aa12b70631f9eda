import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfflineSale } from '@agentic-retail/domain/offline/offline-sale';
import { saleConflictKinds } from '@agentic-retail/domain/offline/sale-conflict';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { offlineSale } from '../testing/offline-sale.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { sendOfflineSale } from '../testing/send-offline-sale.ts';
import { timedId } from '../testing/timed-id.ts';
import { wholeLog } from '../testing/whole-log.ts';
import { applyCount } from './apply-count.ts';
import { closeCashSession } from './close-cash-session.ts';
import { completeSale } from './complete-sale.ts';
import { countProduct } from './count-product.ts';
import { getSessionReport } from './get-session-report.ts';
import { listAudit } from './list-audit.ts';
import { listLateSales } from './list-late-sales.ts';
import { openCashSession } from './open-cash-session.ts';
import { openCount } from './open-count.ts';
import { readDayReports } from './read-day-reports.ts';
import { recordOfflineSale } from './record-offline-sale.ts';
import { updateProduct } from './update-product.ts';

const day = 24 * 60 * 60 * 1000;
const other = { userId: 'user-2', name: 'Callum' };

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

async function record(sale: OfflineSale, sentBy = actor): Promise<Transaction> {
  const recorded = await recordOfflineSale(inventory, sale, sentBy);
  if (!recorded.ok) throw new Error(recorded.error.code);
  expect((await inventory.sales.find(sale.id))?.transaction).toEqual(recorded.value);
  return recorded.value;
}

/** Sold at one register, without the service, before what the test does next. */
async function sold(quantity = 1, more: Parameters<typeof offlineSale>[2] = {}) {
  const product = await inventory.stocked({ price: 250 });
  const sale = await offlineSale(inventory, [{ sku: product.sku, quantity }], more);
  return { product, sale, stock: async () => stockOf(product.sku) };
}

async function stockOf(sku: string): Promise<number | undefined> {
  const stock = (await inventory.products.find(sku))?.stockQuantity;
  const log = await wholeLog(inventory, sku);
  expect(log.reduce((sum, { quantityChange }) => sum + quantityChange, 0)).toBe(stock);
  return stock;
}

/** The rows of docs/conflicts.md by name; each test is named after its row. */
const rows = {
  'nothing in the way': async () => {
    const { sale, stock } = await sold(2);
    const recorded = await record(sale);
    expect(recorded).toMatchObject({
      receiptNumber: sale.receiptNumber,
      total: 500,
      source: 'offline',
      sentBy: actor,
    });
    expect(recorded.conflicts).toBeUndefined();
    expect(recorded.countId).toBeUndefined();
    expect(await stock()).toBe(8);
    const date = await today();
    const kind = 'offline-sale-recorded';
    const audit = await listAudit(inventory, { kind, date, limit: 100 });
    expect(audit.ok && audit.value.items.map(({ subject }) => subject)).toContain(sale.id);
  },

  'price changed': async () => {
    const { product, sale } = await sold(2);
    await updateProduct(inventory, product.sku, { version: 1, price: 300 });
    const recorded = await record(sale);
    expect(recorded).toMatchObject({ total: 500, lines: [{ unitPrice: 250, lineTotal: 500 }] });
    expect(recorded.conflicts).toEqual([
      { kind: 'price-changed', skus: [product.sku], charged: 500, listed: 600 },
    ]);
  },

  'product removed': async () => {
    const { product, sale, stock } = await sold();
    await inventory.products.deactivate(product.sku, inventory.now());
    const { conflicts } = await record(sale);
    expect(conflicts).toEqual([{ kind: 'product-removed', skus: [product.sku] }]);
    expect(await stock()).toBe(9);
  },

  'product unknown': async () => {
    const { sale } = await sold();
    const lines = sale.lines.map((line) => ({ ...line, sku: 'NO-SUCH' }));
    expect(await recordOfflineSale(inventory, { ...sale, lines }, actor)).toEqual({
      ok: false,
      error: { code: 'unknown-product', skus: ['NO-SUCH'] },
    });
    // The way out: once the product is there, the same sale can be sent again.
    await inventory.stocked({ sku: 'NO-SUCH', price: 250 });
    expect((await record({ ...sale, lines })).conflicts).toBeUndefined();
  },

  'stock short': async () => {
    const { product, sale, stock } = await sold(12);
    const { conflicts, countId } = await record(sale);
    expect(countId).toBe(sale.id);
    const lines = [{ sku: product.sku, sold: 12, available: 10 }];
    expect(conflicts).toEqual([{ kind: 'stock-short', lines }]);
    expect(await stock()).toBe(-2);
    await record(sale);
    expect(await inventory.counts.find(sale.id)).toMatchObject({
      id: sale.id,
      name: `Sold offline: ${sale.receiptNumber}`,
      status: 'open',
      scope: { kind: 'products', skus: [product.sku] },
    });
  },

  'counted since': async () => {
    const { product, sale, stock } = await sold(2, { id: timedId(Date.now() - 60 * 60_000) });
    const { sku } = product;
    const scope = { kind: 'products', skus: [sku] } as const;
    const count = { id: timedId(), name: 'Monday', scope };
    await openCount(inventory, count, actor);
    await countProduct(inventory, { id: count.id, sku, entryId: timedId(), counted: 8 }, actor);
    await applyCount(inventory, count.id);
    const recorded = await record(sale, other);
    expect(recorded.countId).toBe(sale.id);
    expect(recorded.conflicts).toEqual([
      { kind: 'counted-since', skus: [sku] },
      { kind: 'cashier-unconfirmed' },
    ]);
    expect(await stock()).toBe(6);
    expect(await inventory.counts.find(sale.id)).toMatchObject({ status: 'open', scope });
    // Sold after the count: nothing was left out of it.
    const prompt = await offlineSale(inventory, [{ sku, quantity: 1 }]);
    expect((await record(prompt)).conflicts).toBeUndefined();
  },

  'user disabled': async () => {
    const { sale } = await sold(1, { cashier: { userId: 'user-gone', name: 'Somebody' } });
    const recorded = await record(sale, other);
    expect(recorded).toMatchObject({ userId: 'user-gone', cashierName: 'Somebody', sentBy: other });
    expect(recorded.conflicts).toEqual([{ kind: 'cashier-unconfirmed' }]);
  },

  'name differs': async () => {
    const { sale } = await sold(1, { cashier: { userId: actor.userId, name: 'The owner' } });
    const recorded = await record(sale);
    expect(recorded).toMatchObject({ cashierName: 'The owner', sentBy: actor });
    expect(recorded.conflicts).toEqual([{ kind: 'cashier-unconfirmed' }]);
  },

  'clock ahead': async () => {
    const { sale } = await sold(1, { id: timedId(Date.parse('2090-01-01T12:00:00Z')) });
    const recorded = await record(sale);
    expect(recorded).toMatchObject({ timestamp: recorded.recordedAt });
    expect(recorded.date).toBe(await today());
    const tillTime = '2090-01-01T12:00:00.000Z';
    expect(recorded.conflicts).toEqual([{ kind: 'clock-wrong', tillTime }]);
    await expectInReportOf(recorded.date, recorded);
    await expectEmptyReportOf('2090-01-01');
  },

  'clock far behind': async () => {
    const { sale } = await sold(1, { id: timedId(Date.now() - 32 * day) });
    const recorded = await record(sale);
    expect(recorded.date).toBe(await today());
    expect(recorded.conflicts).toMatchObject([{ kind: 'clock-wrong' }]);
    await expectInReportOf(recorded.date, recorded);
  },

  'sold days ago': async () => {
    const { sale } = await sold(1, { id: timedId(Date.now() - 5 * day) });
    const recorded = await record(sale);
    expect(recorded.date).not.toBe(await today());
    expect(recorded.conflicts).toBeUndefined();
    await expectInReportOf(recorded.date, recorded);
  },

  'same sale twice': async () => {
    const { sale, stock } = await sold();
    const first = await record(sale);
    expect(await record(sale, other)).toEqual(first);
    const changed = { ...sale, receiptNumber: `${sale.registerId}/000009` };
    expect(await recordOfflineSale(inventory, changed, actor)).toEqual({
      ok: false,
      error: { code: 'sale-id-reused' },
    });
    expect(await stock()).toBe(9);
  },

  'recorded online before': async () => {
    const { product, sale, stock } = await sold();
    const { id, registerId } = sale;
    const request = saleRequest([{ sku: product.sku, quantity: 1 }], 250, { id, registerId });
    const online = await completeSale(inventory, request, seller);
    expect(await record(sale)).toEqual(online.ok && online.value);
    const more = { ...sale, payments: [] };
    expect(await recordOfflineSale(inventory, more, actor)).toMatchObject({
      error: { code: 'sale-id-reused' },
    });
    expect(await stock()).toBe(9);
  },

  'session closed': async () => {
    const registerId = `till-${timedId().slice(-12)}`;
    const session = { id: timedId(), registerId, float: 0 };
    await openCashSession(inventory, session, actor);
    const { sale } = await sold(1, { registerId });
    await closeCashSession(inventory, session.id, 0, actor);
    const z = await getSessionReport(inventory, session.id);
    const recorded = await record(sale);
    expect(recorded.conflicts).toEqual([{ kind: 'session-closed', sessionId: session.id }]);
    expect(recorded.sessionId).toBeUndefined();
    expect(await getSessionReport(inventory, session.id)).toEqual(z);
    const { receiptNumber, total, recordedAt } = recorded;
    expect(await listLateSales(inventory, session.id, { limit: 10 })).toEqual({
      ok: true,
      value: { items: [{ transactionId: sale.id, receiptNumber, total, recordedAt }] },
    });
  },

  'another session open': async () => {
    const registerId = `till-${timedId().slice(-12)}`;
    const [first, second] = [timedId(), timedId()];
    await openCashSession(inventory, { id: first, registerId, float: 0 }, actor);
    const { sale } = await sold(1, { registerId });
    await closeCashSession(inventory, first, 0, actor);
    await openCashSession(inventory, { id: second, registerId, float: 0 }, actor);
    const recorded = await record(sale);
    expect(recorded.sessionId).toBe(second);
    expect(recorded.conflicts).toEqual([{ kind: 'session-closed', sessionId: first }]);
    const books = await inventory.cashSessions.find(second);
    expect(books?.sales).toMatchObject({ count: 1, cash: 250 });
  },

  'session unknown': async () => {
    const elsewhere = { id: timedId(), registerId: `till-${timedId().slice(-12)}`, float: 0 };
    await openCashSession(inventory, elsewhere, actor);
    for (const sessionId of [timedId(), elsewhere.id]) {
      const registerId = `till-${timedId().slice(-12)}`;
      const here = { id: timedId(), registerId, float: 0 };
      const { sale } = await sold(1, { registerId, sessionId });
      await openCashSession(inventory, here, actor);
      const recorded = await record(sale);
      expect(recorded.conflicts).toEqual([{ kind: 'session-unknown', sessionId }]);
      expect(recorded.sessionId).toBe(here.id);
      expect(await inventory.cashSessions.listLate(sessionId, { limit: 10 })).toEqual({
        ok: true,
        value: { items: [] },
      });
    }
  },

  'session missing': async () => {
    const before = await inventory.shop.get();
    const required = { ...before, requiresCashSession: true, version: before.version + 1 };
    await inventory.shop.save(before, required);
    const { sale } = await sold();
    expect((await record(sale)).conflicts).toEqual([{ kind: 'session-missing' }]);
    const sessionId = timedId();
    const { sale: lost } = await sold(1, { sessionId });
    expect((await record(lost)).conflicts).toEqual([
      { kind: 'session-unknown', sessionId },
      { kind: 'session-missing' },
    ]);
    await inventory.shop.save(required, { ...before, version: required.version + 1 });
  },

  'receipt number differs': async () => {
    const { product, sale } = await sold();
    const { registerId } = sale;
    const request = saleRequest([{ sku: product.sku, quantity: 1 }], 250, { registerId });
    const online = await completeSale(inventory, request, seller);
    expect(online.ok && online.value.receiptNumber).toBe(`${registerId}/000001`);
    const recorded = await record(sale);
    expect(recorded.receiptNumber).toBe(`${registerId}/000002`);
    const printed = `${registerId}/000001`;
    expect(recorded.conflicts).toEqual([{ kind: 'receipt-renumbered', printed }]);
  },

  'discount over a limit': async () => {
    for (const [percent, limit] of [
      [2000, 1500],
      [5000, 2500],
    ] as const) {
      const { sale } = await sold(2, { discounts: [{ kind: 'percent', percent }] });
      const recorded = await record(sale);
      expect(recorded.discountTotal).toBe((500 * percent) / 10_000);
      expect(recorded.conflicts).toEqual([{ kind: 'discount-over-limit', limit }]);
    }
  },

  'currency changed': async () => {
    const { sale, stock } = await sold();
    const wrong = await sendOfflineSale(inventory, { ...sale, currency: 'EUR' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(wrong.pointers).toEqual(['/currency']);
    const none = await sendOfflineSale(inventory, { ...sale, currency: 'XYZ' });
    expect({ status: none.status, pointers: none.pointers }).toEqual({
      status: 400,
      pointers: ['/currency'],
    });
    expect(await stock()).toBe(10);
    const recorded = await record({ ...sale, currency: 'GBP' });
    expect(recorded).toMatchObject({ currency: 'GBP', total: 250 });
    // The way it is said makes no other sale of it.
    expect(await record(sale)).toEqual(recorded);
    const other = await sendOfflineSale(inventory, { ...sale, currency: 'EUR' });
    expect(other).toMatchObject({ status: 409, body: { code: 'sale-id-reused' } });
  },

  'figures that contradict each other': async () => {
    const { sale } = await sold();
    const wrong = await sendOfflineSale(inventory, { ...sale, total: sale.total - 1 });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(wrong.pointers).toEqual(['/total', '/payments']);
    expect((await sendOfflineSale(inventory, sale)).status).toBe(201);
  },
} satisfies Record<string, () => Promise<void>>;

it.each(Object.entries(rows))('%s', (_, check) => check());

it('a session that never was has no late sales to list', async () => {
  const id = timedId();
  expect(await listLateSales(inventory, id, { limit: 10 })).toEqual({
    ok: false,
    error: { code: 'cash-session-not-found', id },
  });
});

it('the table in docs/conflicts.md has exactly these rows, and every kind of conflict', () => {
  const file = join(__dirname, '../../../../docs/conflicts.md');
  const table = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name]) => name !== 'what' && !name?.startsWith('---'));
  expect(table.map(([, name]) => name)).toEqual(Object.keys(rows));
  const kinds = table.flatMap(([, , , kind = '']) => /`([\w-]+)`/.exec(kind)?.[1] ?? []);
  expect([...new Set(kinds)].toSorted()).toEqual([...saleConflictKinds].toSorted());
});

async function today(): Promise<string> {
  const { timeZone } = await inventory.shop.get();
  return businessDate(inventory.now(), timeZone);
}

async function expectInReportOf(date: string, { cashierName }: Transaction) {
  const [report] = await readDayReports(inventory, [date], await inventory.shop.get());
  expect(report?.total.sales).toBeGreaterThan(0);
  expect(report?.cashiers.map(({ name }) => name)).toContain(cashierName);
  const listed = await inventory.sales.listDay(date, { limit: 500 });
  const sum = listed.ok && listed.value.items.reduce((all, sale) => all + sale.total, 0);
  expect(report?.total.sold).toBe(sum);
}

async function expectEmptyReportOf(date: string) {
  expect(await inventory.sales.listDay(date, { limit: 10 })).toEqual({
    ok: true,
    value: { items: [] },
  });
}
