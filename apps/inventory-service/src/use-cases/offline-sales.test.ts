import type { OfflineSale } from '@agentic-retail/domain/offline/offline-sale';
import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crashingInventory } from '../testing/crashing-inventory.ts';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { laterClock } from '../testing/later-clock.ts';
import { newRegister } from '../testing/new-register.ts';
import { offlineSale } from '../testing/offline-sale.ts';
import { refundRequest } from '../testing/refund-request.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { stockInLog } from '../testing/stock-in-log.ts';
import { stockedSkus } from '../testing/stocked-skus.ts';
import { timedId } from '../testing/timed-id.ts';
import { wholeLog } from '../testing/whole-log.ts';
import { applyCount } from './apply-count.ts';
import { closeCashSession } from './close-cash-session.ts';
import { completeSale } from './complete-sale.ts';
import { countProduct } from './count-product.ts';
import { listAudit } from './list-audit.ts';
import { openCashSession } from './open-cash-session.ts';
import { openCount } from './open-count.ts';
import { recordOfflineSale } from './record-offline-sale.ts';
import { refundSale } from './refund-sale.ts';
import { sweepPending } from './sweep-pending.ts';
import { updateShop } from './update-shop.ts';

/** Three parts of a sequence. */
const COUNT = 100;

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const of = (skus: readonly string[], quantity = 1) => skus.map((sku) => ({ sku, quantity }));

async function record(sale: OfflineSale): Promise<Transaction> {
  const recorded = await recordOfflineSale(inventory, sale, actor);
  if (!recorded.ok) throw new Error(recorded.error.code);
  return recorded.value;
}

async function requireSession(requiresCashSession: boolean): Promise<void> {
  const saved = await updateShop(inventory, {
    ...(await inventory.shop.get()),
    requiresCashSession,
  });
  expect(saved.ok).toBe(true);
}

/** Of a product that began with `opening`: stock and log say the same. */
async function unitsGone(sku: string, opening: number): Promise<number> {
  const sum = await stockInLog(inventory, sku);
  expect((await inventory.products.find(sku))?.stockQuantity).toBe(sum);
  return opening - sum;
}

/** One that is short, rung up in a session that is closed by now, so that it writes all there is. */
async function shortAndLate(skus: readonly string[]) {
  const registerId = newRegister();
  const sessionId = timedId();
  await openCashSession(inventory, { id: sessionId, registerId, float: 0 }, actor);
  const sale = await offlineSale(inventory, of(skus, 2), { registerId });
  await closeCashSession(inventory, sessionId, 0, actor);
  return { sale, sessionId };
}

describe.each([
  ['one write', 47, 1],
  ['a sequence', COUNT, 5],
])('an offline sale of %s', (_, products, writes) => {
  it('is whole after a crash before or after any write: sale, stock, count, mark and number', async () => {
    for (let atWrite = 1; atWrite <= writes; atWrite++) {
      for (const isWritten of [false, true]) {
        const skus = await stockedSkus(inventory, products, 1);
        const { sale, sessionId } = await shortAndLate(skus);
        const dying = crashingInventory(inventory, { atWrite, isWritten });
        await expect(recordOfflineSale(dying.inventory, sale, actor)).rejects.toThrow();
        expect(dying.writes()).toBe(atWrite);
        dying.close();
        // With the mark and the count goes the sale: none of them is ever there alone.
        const isThere = (await inventory.sales.find(sale.id)) !== undefined;
        expect((await inventory.counts.find(sale.id)) !== undefined).toBe(isThere);

        const recorded = await record(sale);
        expect(await record(sale)).toEqual(recorded);
        expect((await inventory.sales.find(sale.id))?.transaction).toEqual(recorded);
        expect(recorded.receiptNumber).toBe(sale.receiptNumber);
        const lines = skus.map((sku) => ({ sku, sold: 2, available: 1 }));
        expect(recorded.conflicts).toEqual([
          { kind: 'stock-short', lines },
          { kind: 'session-closed', sessionId },
        ]);
        const count = await inventory.counts.find(sale.id);
        expect(count?.scope).toEqual({ kind: 'products', skus });
        expect(recorded.countId).toBe(sale.id);
        const late = await inventory.cashSessions.listLate(sessionId, { limit: 10 });
        expect(late.ok && late.value.items.map((each) => each.transactionId)).toEqual([sale.id]);
        for (const sku of [skus[0], skus.at(-1)]) expect(await unitsGone(sku ?? '', 1)).toBe(2);
      }
    }
  });

  it('sent ten times at once is one sale, one deduction, one count, one answer', async () => {
    const skus = await stockedSkus(inventory, products, 1);
    const { sale } = await shortAndLate(skus);
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(sale)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await unitsGone(skus[0] ?? '', 1)).toBe(2);
  });

  it('is in the stock log when the books learnt of it, and leaves what stood before as it was', async () => {
    const skus = await stockedSkus(inventory, products, 5);
    const [sku = ''] = skus;
    const before = await wholeLog(inventory, sku);
    const sale = await offlineSale(inventory, of(skus), {
      id: timedId(Date.now() - 3 * 24 * 3_600_000),
    });
    const { recordedAt, timestamp } = await record(sale);
    expect(timestamp < recordedAt).toBe(true);
    // The newest first.
    const taken = expect.objectContaining({ reason: 'sale', timestamp: recordedAt });
    expect(await wholeLog(inventory, sku)).toEqual([taken, ...before]);
  });

  it('is refunded by its stored amounts, back to stock', async () => {
    const skus = await stockedSkus(inventory, products, 1);
    const sale = await offlineSale(inventory, of(skus), {
      discounts: [{ kind: 'percent', percent: 1000 }],
    });
    await record(sale);
    const refund = refundRequest(of(skus), sale.total);
    const given = await refundSale(inventory, sale.id, refund, actor);
    expect(given.ok && given.value).toMatchObject({
      total: sale.total,
      receiptNumber: `${sale.receiptNumber}-R1`,
    });
    expect(await unitsGone(skus[0] ?? '', 1)).toBe(0);
  });
});

describe('a large offline sale', () => {
  it('that nobody comes back for is completed by the sweep, however short it is by then', async () => {
    const skus = await stockedSkus(inventory, COUNT, 1);
    const sale = await offlineSale(inventory, of(skus));
    const dying = crashingInventory(inventory, { atWrite: 1, isWritten: true });
    await expect(recordOfflineSale(dying.inventory, sale, actor)).rejects.toThrow();
    dying.close();
    // Others buy the first before it is taken.
    const [first = ''] = skus;
    await completeSale(inventory, saleRequest(of([first]), 100), seller);
    const { settled, failed } = await sweepPending({ ...inventory, now: laterClock });
    expect({ settled, failed }).toEqual({ settled: [sale.id], failed: [] });
    const recorded = (await inventory.sales.find(sale.id))?.transaction;
    expect(recorded?.conflicts).toEqual([
      { kind: 'stock-short', lines: [{ sku: first, sold: 1, available: 0 }] },
    ]);
    expect(await unitsGone(first, 1)).toBe(2);
    // Nobody signed in has completed it: the entry names who sent it.
    const kind = 'offline-sale-recorded';
    const date = businessDate(recorded?.recordedAt ?? '', (await inventory.shop.get()).timeZone);
    const audit = await listAudit(inventory, { kind, date, limit: 100 });
    const entries = audit.ok ? audit.value.items : [];
    const entry = entries.find(({ subject }) => subject === sale.id);
    expect(entry?.after).toMatchObject({ sentBy: actor });
  });
});

/** Sets the stock of a product to what somebody says is there. */
async function setByCount(sku: string, counted: number): Promise<void> {
  const scope = { kind: 'products', skus: [sku] } as const;
  const count = { id: timedId(), name: 'Monday', scope };
  await openCount(inventory, count, actor);
  await countProduct(inventory, { id: count.id, sku, entryId: timedId(), counted }, actor);
  expect((await applyCount(inventory, count.id)).ok).toBe(true);
}

describe('a large offline sale of products that were counted since', () => {
  const hourAgo = () => timedId(Date.now() - 60 * 60_000);

  /** The last of them counted to nothing, so that it is short as well. */
  async function countedSince() {
    const skus = await stockedSkus(inventory, COUNT, 2);
    const [first = '', last = ''] = [skus[60], skus.at(-1)];
    const sale = await offlineSale(inventory, of(skus), { id: hourAgo() });
    await setByCount(first, 1);
    await setByCount(last, 0);
    const conflicts = [
      { kind: 'counted-since', skus: [first, last] },
      { kind: 'stock-short', lines: [{ sku: last, sold: 1, available: 0 }] },
    ];
    return { sale, skus: [first, last], conflicts };
  }

  it('says so, and opens one count of them, that is not opened again', async () => {
    const { sale, skus, conflicts } = await countedSince();
    const recorded = await record(sale);
    expect(recorded.conflicts).toEqual(conflicts);
    expect(await record(sale)).toEqual(recorded);
    expect(await inventory.counts.find(sale.id)).toMatchObject({
      status: 'open',
      openedBy: actor,
      scope: { kind: 'products', skus },
    });
    expect(await unitsGone(skus[0] ?? '', 2)).toBe(2);
    expect(await unitsGone(skus[1] ?? '', 2)).toBe(3);
  });

  it('says so as well, when it is completed by somebody else', async () => {
    const { sale, skus, conflicts } = await countedSince();
    const dying = crashingInventory(inventory, { atWrite: 3, isWritten: true });
    await expect(recordOfflineSale(dying.inventory, sale, actor)).rejects.toThrow();
    dying.close();
    expect(await inventory.counts.find(sale.id)).toBeUndefined();
    expect((await sweepPending({ ...inventory, now: laterClock })).settled).toEqual([sale.id]);
    expect((await inventory.sales.find(sale.id))?.transaction.conflicts).toEqual(conflicts);
    expect((await inventory.counts.find(sale.id))?.scope).toEqual({ kind: 'products', skus });
  });
});

describe('where a session is required, a large offline sale', () => {
  beforeAll(() => requireSession(true));
  afterAll(() => requireSession(false));

  /** Begun by a function that dies, and completed after what happens then. */
  async function begun(registerId: string, happens: () => Promise<unknown>) {
    const sale = await offlineSale(inventory, of(await stockedSkus(inventory, COUNT, 1)), {
      registerId,
    });
    const { sessionId: _, ...bare } = sale;
    const dying = crashingInventory(inventory, { atWrite: 2, isWritten: true });
    await expect(recordOfflineSale(dying.inventory, bare, actor)).rejects.toThrow();
    dying.close();
    await happens();
    return record(bare);
  }

  it('says that none was there, when it was closed before the last write', async () => {
    const registerId = newRegister();
    const session = { id: timedId(), registerId, float: 0 };
    await openCashSession(inventory, session, actor);
    const closes = () => closeCashSession(inventory, session.id, 0, actor);
    const recorded = await begun(registerId, closes);
    expect(recorded.conflicts).toEqual([{ kind: 'session-missing' }]);
    expect(recorded.sessionId).toBeUndefined();
  });

  it('says nothing of it, when one was opened before the last write', async () => {
    const registerId = newRegister();
    const session = { id: timedId(), registerId, float: 0 };
    const recorded = await begun(registerId, () => openCashSession(inventory, session, actor));
    expect(recorded.conflicts).toBeUndefined();
    expect(recorded.sessionId).toBe(session.id);
  });
});

describe('tills that come back together', () => {
  it('say exactly what was missing, of the same products, and have each number once', async () => {
    const opening = 5;
    const skus = await stockedSkus(inventory, 2, opening);
    const registerId = newRegister();
    const sales: OfflineSale[] = [];
    for (let till = 0; till < 8; till++) {
      sales.push(await offlineSale(inventory, of(skus, 2), { registerId }));
    }
    const recorded = await Promise.all(sales.map(record));
    const numbers = recorded.map((sale) => sale.receiptNumber ?? '');
    const expected = sales.map((_, index) => receiptNumber(registerId, index + 1));
    expect(numbers.toSorted()).toEqual(expected);
    // All of them printed the first number, and one has it.
    const renumbered = recorded.filter(({ conflicts = [] }) =>
      conflicts.some(({ kind }) => kind === 'receipt-renumbered'),
    );
    expect(renumbered).toHaveLength(7);
    const missing = recorded.flatMap(({ conflicts = [] }) =>
      conflicts.flatMap((each) => (each.kind === 'stock-short' ? each.lines : [])),
    );
    for (const sku of skus) {
      // 5, 3, 1, −1, … : the first two found enough, each of the others what was there.
      const available = missing.filter((line) => line.sku === sku).map((line) => line.available);
      expect(available.toSorted((a, b) => b - a)).toEqual([1, -1, -3, -5, -7, -9]);
      expect(await unitsGone(sku, opening)).toBe(16);
    }
  });
});
