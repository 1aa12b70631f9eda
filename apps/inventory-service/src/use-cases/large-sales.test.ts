import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import { defaultShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CrashPoint, crashingInventory } from '../testing/crashing-inventory.ts';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { laterClock } from '../testing/later-clock.ts';
import { newRegister } from '../testing/new-register.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { stockInLog } from '../testing/stock-in-log.ts';
import { stockedSkus } from '../testing/stocked-skus.ts';
import { timedId } from '../testing/timed-id.ts';
import { approveDiscount } from './approve-discount.ts';
import { completeSale } from './complete-sale.ts';
import { openCashSession } from './open-cash-session.ts';
import { readDayReports } from './read-day-reports.ts';
import { sweepPending } from './sweep-pending.ts';
import { updateProduct } from './update-product.ts';

/** Three parts of a sale, the last of them short. */
const COUNT = 100;

let inventory: TestInventory;
let skus: string[];
beforeAll(async () => {
  inventory = await createTestInventory();
  skus = await stockedSkus(inventory, COUNT, 100_000);
});
afterAll(() => inventory.close());

function largeSale(more: Partial<SaleRequest> = {}, of = skus): SaleRequest {
  const lines = of.map((sku, index) => ({ sku, quantity: 1 + (index % 3) }));
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return saleRequest(lines, units * 100, more);
}

const sweep = () => sweepPending({ ...inventory, now: laterClock });

async function stocks(of = skus) {
  const ground = { id: timedId(), registerId: 'till-1', skus: of };
  const { products } = await inventory.sales.readGround(ground);
  return of.map((sku) => products.get(sku)?.stockQuantity ?? Number.NaN);
}

/** The units by which each product's stock has changed, which its log has to say as well. */
async function expectSold(before: readonly number[], request: SaleRequest | undefined) {
  const expected = before.map((stock, index) => {
    return stock - (request?.lines[index]?.quantity ?? 0);
  });
  expect(await stocks()).toEqual(expected);
  // The first of each part, and the last of all.
  for (const index of [0, 48, 96, COUNT - 1]) {
    expect(await stockInLog(inventory, skus[index] ?? '')).toBe(expected[index]);
  }
}

async function isListed({ id }: SaleRequest): Promise<boolean> {
  const recorded = await inventory.sales.find(id);
  if (!recorded) return false;
  const { date } = recorded.transaction;
  const page = await inventory.sales.listDay(date, { limit: 500 });
  return page.ok && page.value.items.some((sale) => sale.id === id);
}

async function openTill(): Promise<{ registerId: string; takings: () => Promise<unknown> }> {
  const registerId = newRegister();
  await openCashSession(inventory, { id: timedId(), registerId, float: 0 }, actor);
  return {
    registerId,
    takings: async () => {
      const books = await inventory.cashSessions.findOpen(registerId);
      return books && { count: books.sales.count, total: books.sales.total };
    },
  };
}

describe('a sale of more products than one write takes', () => {
  it('is recorded whole, once, in its session, with the stock of every line', async () => {
    const { registerId, takings } = await openTill();
    const before = await stocks();
    const request = largeSale({ registerId });
    const sale = await completeSale(inventory, request, seller);
    expect(sale.ok && sale.value).toMatchObject({
      id: request.id,
      total: request.expectedTotal,
      status: 'completed',
      sessionId: expect.any(String),
    });
    expect(sale.ok && sale.value.lines.map(({ sku }) => sku)).toEqual(skus);
    expect(await completeSale(inventory, request, seller)).toEqual(sale);
    expect((await inventory.sales.find(request.id))?.transaction).toEqual(sale.ok && sale.value);
    expect(await isListed(request)).toBe(true);
    expect(await takings()).toEqual({ count: 1, total: request.expectedTotal });
    await expectSold(before, request);
    expect((await sweep()).settled).toEqual([]);
  });

  it('that is short is refused with every short line, and takes nothing', async () => {
    const before = await stocks();
    const short = [await inventory.stocked({ stockQuantity: 0 })];
    const request = largeSale({}, [...skus, ...short.map(({ sku }) => sku)]);
    expect(await completeSale(inventory, request, seller)).toMatchObject({
      error: { code: 'insufficient-stock', shortages: [{ sku: short[0]?.sku, available: 0 }] },
    });
    await expectSold(before, undefined);
  });

  it('with another content under its id is refused', async () => {
    const request = largeSale();
    await completeSale(inventory, request, seller);
    const before = await stocks();
    const other = { ...largeSale(), id: request.id, registerId: 'till-9' };
    expect(await completeSale(inventory, other, seller)).toEqual({
      ok: false,
      error: { code: 'sale-id-reused' },
    });
    await expectSold(before, undefined);
  });

  it('sent ten times at once is one sale, one deduction, one answer', async () => {
    const before = await stocks();
    const request = largeSale();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => completeSale(inventory, request, seller)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.ok).toBe(true);
    await expectSold(before, request);
  });
});

/** Every write of the sale: begin, three parts, complete. */
const points: CrashPoint[] = [1, 2, 3, 4, 5].flatMap((atWrite) =>
  [false, true].map((isWritten) => ({ atWrite, isWritten })),
);

describe.each(points)('a function that dies at write $atWrite, written: $isWritten', (point) => {
  const isLast = point.atWrite === 5 && point.isWritten;
  const isBegun = point.atWrite > 1 || point.isWritten;

  async function crash(request: SaleRequest): Promise<void> {
    const crashing = crashingInventory(inventory, point);
    await expect(completeSale(crashing.inventory, request, seller)).rejects.toThrow();
    expect(crashing.writes()).toBeGreaterThanOrEqual(point.atWrite);
    crashing.close();
    // Until it is completed it is no sale, wherever one looks.
    expect(await isListed(request)).toBe(isLast);
  }

  it('leaves a sale that sending it again completes', async () => {
    const { registerId, takings } = await openTill();
    const before = await stocks();
    const request = largeSale({ registerId });
    await crash(request);
    const sale = await completeSale(inventory, request, seller);
    expect(sale.ok && sale.value.total).toBe(request.expectedTotal);
    await expectSold(before, request);
    expect(await takings()).toEqual({ count: 1, total: request.expectedTotal });
  });

  it('leaves a sale that the sweep completes, or nothing', async () => {
    const { registerId, takings } = await openTill();
    const before = await stocks();
    const request = largeSale({ registerId });
    await crash(request);
    expect((await sweep()).settled).toEqual(isBegun && !isLast ? [request.id] : []);
    expect(await isListed(request)).toBe(isBegun);
    await expectSold(before, isBegun ? request : undefined);
    const total = isBegun ? request.expectedTotal : 0;
    expect(await takings()).toEqual({ count: isBegun ? 1 : 0, total });
  });

  it('leaves a sale that two devices and a sweep at once complete once', async () => {
    const before = await stocks();
    const request = largeSale();
    await crash(request);
    const [one, other] = await Promise.all([
      completeSale(inventory, request, seller),
      completeSale(inventory, request, seller),
      sweep(),
    ]);
    expect(one.ok).toBe(true);
    expect(other).toEqual(one);
    await expectSold(before, request);
  });
});

it('counts on its day, even if the report of that day was kept while it was pending', async () => {
  const request = largeSale();
  const crashing = crashingInventory(inventory, { atWrite: 2, isWritten: true });
  await expect(completeSale(crashing.inventory, request, seller)).rejects.toThrow();
  crashing.close();

  const dayAfterNext = () => new Date(Date.now() + 2 * 86_400_000).toISOString();
  const date = businessDate(saleTime(request.id), defaultShopSettings.timeZone);
  async function taken(): Promise<number> {
    const parts = { ...inventory, now: dayAfterNext };
    const [report] = await readDayReports(parts, [date], defaultShopSettings);
    return report?.total.sold ?? Number.NaN;
  }
  const before = await taken();
  const kept = await inventory.dayReports.find([date]);
  expect(kept.get(date)?.report).toBeDefined();

  await sweepPending({ ...inventory, now: dayAfterNext });
  expect(await taken()).toBe(before + request.expectedTotal);
});

describe('what changes in the middle of a large sale', () => {
  /** Dies with one part taken; the last product is in none of the parts that were. */
  async function halfSold(request: SaleRequest): Promise<void> {
    const crashing = crashingInventory(inventory, { atWrite: 3, isWritten: false });
    await expect(completeSale(crashing.inventory, request, seller)).rejects.toThrow();
    crashing.close();
  }

  async function changedBy(change: (sku: string) => Promise<unknown>, recover: 'retry' | 'sweep') {
    const { sku } = await inventory.stocked({ stockQuantity: 3 });
    const before = await stocks();
    const request = largeSale({}, [...skus, sku]);
    await halfSold(request);
    await change(sku);
    const answer =
      recover === 'sweep' ? await sweep() : await completeSale(inventory, request, seller);
    return { answer, request, before, sku };
  }

  const sellOut = async (sku: string) => {
    await completeSale(inventory, saleRequest([{ sku, quantity: 3 }], 300), seller);
  };
  const reprice = async (sku: string) => {
    await updateProduct(inventory, sku, { version: 1, price: 101 });
  };

  it.each(['retry', 'sweep'] as const)('undoes all of one that is short: %s', async (recover) => {
    const { answer, request, before, sku } = await changedBy(sellOut, recover);
    if (recover === 'sweep') expect(answer).toMatchObject({ settled: [request.id], failed: [] });
    else {
      expect(answer).toMatchObject({
        error: { code: 'insufficient-stock', shortages: [{ sku, available: 0 }] },
      });
    }
    expect(await isListed(request)).toBe(false);
    await expectSold(before, undefined);
    expect(await stocks([sku])).toEqual([0]);
    // The id is free: with enough on the shelf the same sale can still be made.
    await inventory.stock.record({
      id: timedId(),
      sku,
      quantityChange: 5,
      reason: 'adjustment',
      timestamp: new Date().toISOString(),
      actor,
    });
    expect((await completeSale(inventory, request, seller)).ok).toBe(true);
    await expectSold(before, request);
  });

  it.each(['retry', 'sweep'] as const)('never sells at an old price: %s', async (recover) => {
    const { answer, request, before } = await changedBy(reprice, recover);
    if (recover === 'retry') {
      expect(answer).toMatchObject({
        error: { code: 'price-changed', expectedTotal: request.expectedTotal },
      });
    }
    expect(await isListed(request)).toBe(false);
    await expectSold(before, undefined);
    expect(await completeSale(inventory, request, seller)).toMatchObject({
      error: { code: 'price-changed' },
    });
  });

  it.each([4, 5, 6, 7, 8])(
    'undoes the rest when the one who undoes dies at write %d',
    async (atWrite) => {
      const { sku } = await inventory.stocked({ stockQuantity: 3 });
      const before = await stocks();
      const request = largeSale({}, [...skus, sku]);
      await halfSold(request);
      await sellOut(sku);
      const dying = crashingInventory(inventory, { atWrite, isWritten: atWrite % 2 === 0 });
      await completeSale(dying.inventory, request, seller).catch(() => undefined);
      dying.close();
      await sweep();
      await expectSold(before, undefined);
      expect(await inventory.largeSales.find(request.id)).toBeUndefined();
    },
  );

  it('uses an approval up once, and gives it back when it is undone', async () => {
    const { sku } = await inventory.stocked({ stockQuantity: 3 });
    const { lines, expectedTotal: gross } = largeSale({}, [...skus, sku]);
    const discounts = [{ kind: 'percent', percent: 2000 } as const];
    const request = saleRequest(lines, (gross * 8) / 10, { discounts });
    const asked = { ...request, id: timedId() };
    const approval = await approveDiscount(inventory, asked, actor);
    if (!approval.ok) throw new Error(approval.error.code);
    const approved = { ...request, approvalId: approval.value.id };
    await halfSold(approved);
    const other = { ...approved, id: timedId() };
    expect(await completeSale(inventory, other, seller)).toMatchObject({
      error: { code: 'approval-invalid', reason: 'used' },
    });
    await sellOut(sku);
    expect((await sweep()).settled).toEqual([approved.id]);
    const change = { quantityChange: 5, reason: 'adjustment', actor } as const;
    const timestamp = new Date().toISOString();
    await inventory.stock.record({ id: timedId(), sku, timestamp, ...change });
    const sale = await completeSale(inventory, other, seller);
    expect(sale.ok && sale.value.approval?.id).toBe(approval.value.id);
  });

  it('takes the session that is open when it is completed', async () => {
    const request = largeSale({ registerId: 'till-late' });
    await halfSold(request);
    const id = timedId();
    await openCashSession(inventory, { id, registerId: 'till-late', float: 0 }, actor);
    const sale = await completeSale(inventory, request, seller);
    expect(sale.ok && sale.value.sessionId).toBe(id);
  });
});

describe('two large sales racing for the same last pieces', () => {
  it('have one winner at most, and leave every unit where it belongs', async () => {
    const scarce = await stockedSkus(inventory, 60, 1);
    const lines = scarce.map((sku) => ({ sku, quantity: 1 }));
    const requests = [lines, lines.toReversed()].map((each) => saleRequest(each, 6000));
    const results = await Promise.all(
      requests.map((request) => completeSale(inventory, request, seller).catch(() => undefined)),
    );
    await sweep();
    const sold = (await Promise.all(requests.map(isListed))).filter(Boolean).length;
    expect(sold).toBeLessThanOrEqual(1);
    expect(results.filter((result) => result?.ok)).toHaveLength(sold);
    expect(new Set(await stocks(scarce))).toEqual(new Set([1 - sold]));
  });
});
