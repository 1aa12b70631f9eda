import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { crashingInventory } from '../testing/crashing-inventory.ts';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { refundRequest } from '../testing/refund-request.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { timedId } from '../testing/timed-id.ts';
import { wholeLog } from '../testing/whole-log.ts';
import { completeSale } from './complete-sale.ts';
import { openCashSession } from './open-cash-session.ts';
import { refundSale } from './refund-sale.ts';
import { sweepPending } from './sweep-pending.ts';

/** Three parts of a refund, the last of them short. */
const COUNT = 100;
const registerId = 'till-1';

let inventory: TestInventory;
let skus: string[];
let sale: Transaction;
beforeAll(async () => {
  inventory = await createTestInventory();
  skus = [];
  for (let made = 0; made < COUNT; made++) {
    skus.push((await inventory.stocked({ stockQuantity: 1000 })).sku);
  }
  await openCashSession(inventory, { id: timedId(), registerId, float: 0 }, actor);
});
beforeEach(async () => {
  const lines = skus.map((sku) => ({ sku, quantity: 2 }));
  const made = await completeSale(inventory, saleRequest(lines, COUNT * 200), seller);
  if (!made.ok) throw new Error(made.error.code);
  sale = made.value;
});
afterAll(() => inventory.close());

/** One of each line back, but the second line, which is thrown away. */
function oneOfEach() {
  const lines = skus.map((sku) => ({ sku, quantity: 1 }));
  const request = refundRequest(lines, COUNT * 100);
  return {
    ...request,
    lines: request.lines.map((line, index) => ({ ...line, backToStock: index === 1 ? 0 : 1 })),
  };
}

const refund = (
  request = oneOfEach(),
  on: Pick<TestInventory, 'refunds' | 'largeRefunds' | 'dayReports' | 'now'> = inventory,
) => refundSale(on, sale.id, request, actor);
const sweep = () =>
  sweepPending({ ...inventory, now: () => new Date(Date.now() + 5 * 60_000).toISOString() });

async function stocks() {
  const ground = { id: timedId(), registerId, skus };
  const { products } = await inventory.sales.readGround(ground);
  return skus.map((sku) => products.get(sku)?.stockQuantity ?? Number.NaN);
}

async function expectBack(before: readonly number[]) {
  const expected = before.map((stock, index) => (index === 1 ? stock : stock + 1));
  expect(await stocks()).toEqual(expected);
  for (const index of [0, 1, 48, COUNT - 1]) {
    const log = await wholeLog(inventory, skus[index] ?? '');
    const sum = log.reduce((total, { quantityChange }) => total + quantityChange, 0);
    expect(sum).toBe(expected[index]);
  }
}

const refundedInSession = async () =>
  (await inventory.cashSessions.findOpen(registerId))?.refunds.total;

describe('a refund of more lines than one write takes', () => {
  it('gives the money and puts the goods back, once', async () => {
    const before = await stocks();
    const given = (await refundedInSession()) ?? 0;
    const request = oneOfEach();
    const first = await refund(request);
    expect(first.ok && first.value.total).toBe(COUNT * 100);
    expect(first.ok && first.value.lines.map(({ sku }) => sku)).toEqual(skus);
    await expectBack(before);
    expect(await refund(request)).toEqual(first);
    await expectBack(before);
    expect(await refundedInSession()).toBe(given + COUNT * 100);
    const stored = (await inventory.sales.find(sale.id))?.transaction;
    expect(stored).toMatchObject({ status: 'partially_refunded', refunded: { count: 1 } });
    const listed = await inventory.refunds.listOfSale(sale.id, { limit: 10 });
    expect(listed.ok && listed.value.items).toEqual([first.ok && first.value]);
  });

  it('leaves as much of the sale as it did not take', async () => {
    expect((await refund()).ok).toBe(true);
    expect((await refund()).ok).toBe(true);
    expect(await refund()).toMatchObject({ error: { code: 'refund-exceeds-sale' } });
    expect((await inventory.sales.find(sale.id))?.transaction.status).toBe('refunded');
  });

  it('that many ask for at once is given as often as there is something left', async () => {
    const before = await stocks();
    const results = await Promise.all(Array.from({ length: 5 }, () => refund()));
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await stocks()).toEqual(before.map((stock, index) => (index === 1 ? stock : stock + 2)));
  });
});

describe('a large sale and a large refund of one id', () => {
  it('are two things', async () => {
    const before = await stocks();
    const given = await refund({ ...oneOfEach(), id: sale.id });
    expect(given.ok && given.value.lines).toHaveLength(COUNT);
    await expectBack(before);
    const kept = (await inventory.sales.find(sale.id))?.transaction;
    expect(kept?.lines).toEqual(sale.lines);
  });

  it('are two things while both are on their way', async () => {
    const before = await stocks();
    const of = skus.map((sku) => ({ sku, quantity: 1 }));
    const selling = saleRequest(of, COUNT * 100);
    const asked = { ...oneOfEach(), id: selling.id };
    const dying = crashingInventory(inventory, { atWrite: 2, isWritten: true });
    await expect(completeSale(dying.inventory, selling, seller)).rejects.toThrow();
    dying.close();
    const dead = crashingInventory(inventory, { atWrite: 2, isWritten: true });
    await expect(refund(asked, dead.inventory)).rejects.toThrow();
    dead.close();
    expect((await sweep()).settled).toEqual([selling.id, selling.id]);
    expect((await refund(asked)).ok).toBe(true);
    expect((await inventory.sales.find(selling.id))?.transaction.lines).toHaveLength(COUNT);
    // One of each was sold and came back, but of the second, which was thrown away.
    expect(await stocks()).toEqual(before.map((stock, index) => (index === 1 ? stock - 1 : stock)));
  });
});

/** Every write of the refund: the money, three parts, the end. */
const points = [1, 2, 3, 4, 5].flatMap((atWrite) =>
  [false, true].map((isWritten) => ({ atWrite, isWritten })),
);

describe.each(points)('a function that dies at write $atWrite, written: $isWritten', (point) => {
  async function crash() {
    const before = await stocks();
    const request = oneOfEach();
    const crashing = crashingInventory(inventory, point);
    await expect(refund(request, crashing.inventory)).rejects.toThrow();
    crashing.close();
    return { before, request };
  }

  it('leaves a refund that sending it again gives once', async () => {
    const { before, request } = await crash();
    expect((await refund(request)).ok).toBe(true);
    await expectBack(before);
    expect((await sweep()).settled).toEqual([]);
  });

  it('leaves a refund whose goods the sweep puts back, or nothing', async () => {
    const isGiven = point.atWrite > 1 || point.isWritten;
    const isDone = point.atWrite === 5 && point.isWritten;
    const { before, request } = await crash();
    expect((await sweep()).settled).toEqual(isGiven && !isDone ? [request.id] : []);
    if (isGiven) await expectBack(before);
    else expect(await stocks()).toEqual(before);
  });

  it('leaves a refund that two devices and a sweep at once give once', async () => {
    const { before, request } = await crash();
    const [one, other] = await Promise.all([refund(request), refund(request), sweep()]);
    expect(one.ok).toBe(true);
    expect(other).toEqual(one);
    await expectBack(before);
  });
});
