import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import { restockSweep } from '@agentic-retail/domain/restock/restock-sweep';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { timedId } from '../testing/timed-id.ts';
import { cancelRestockRequest } from './cancel-restock-request.ts';
import { completeSale } from './complete-sale.ts';
import type { NewProduct } from './create-product.ts';
import { requestRestock } from './request-restock.ts';
import { sweepRestock } from './sweep-restock.ts';
import { updateProduct } from './update-product.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const supplier = { id: 'S1', name: 'Potter', contact: 'orders@potter.example' };

const low = (more: Partial<NewProduct> = {}) =>
  inventory.stocked({ supplier, stockQuantity: 3, reorderThreshold: 5, ...more });

const sweep = (changes: Partial<Parameters<typeof sweepRestock>[0]> = {}, pieces = 10) =>
  sweepRestock({ ...inventory, newId: timedId, ...changes }, (done) => done < pieces);

const openOf = (sku: string): Promise<RestockRequest | undefined> =>
  inventory.restock.findOpen(sku);

async function allRequests(): Promise<RestockRequest[]> {
  const page = await inventory.restock.list('pending', { limit: 500 });
  if (!page.ok) throw new Error(page.error.code);
  return [...page.value.items];
}

describe('the restock sweep', () => {
  it('asks for what is low, with every figure that the quantity comes from', async () => {
    const { sku } = await low({ stockQuantity: 8, packSize: 6 });
    const sale = saleRequest([{ sku, quantity: 4 }], 400);
    expect((await completeSale(inventory, sale, seller)).ok).toBe(true);
    await sweep();
    expect(await openOf(sku)).toMatchObject({
      sku,
      status: 'pending',
      requestedBy: restockSweep,
      advice: { stock: 4, threshold: 5, sold: 4, windowDays: 1, packSize: 6 },
    });
    const request = await openOf(sku);
    // 4 a day for 21 days, and 5 to keep, of which 4 are there: 85, in packs of 6.
    expect(request?.quantity).toBe(90);
    expect(request?.advice?.quantity).toBe(90);
  });

  it('asks also for what is at its threshold, and for nothing that it would need none of', async () => {
    const bought = await low({ stockQuantity: 6 });
    const idle = await low({ stockQuantity: 5 });
    const sale = saleRequest([{ sku: bought.sku, quantity: 1 }], 100);
    expect((await completeSale(inventory, sale, seller)).ok).toBe(true);
    await sweep();
    expect(await openOf(bought.sku)).toBeDefined();
    expect(await openOf(idle.sku)).toBeUndefined();
  });

  it('leaves alone what is above its threshold, off sale, or sold by nobody', async () => {
    const enough = await low({ stockQuantity: 6 });
    const { supplier: _, ...nobody } = { supplier };
    const homeless = await inventory.stocked({ stockQuantity: 0, reorderThreshold: 5, ...nobody });
    const gone = await low();
    await updateProduct(inventory, gone.sku, { version: 1, isActive: false });
    await sweep();
    for (const { sku } of [enough, homeless, gone]) expect(await openOf(sku)).toBeUndefined();
  });

  it('files once, however many runs meet', async () => {
    const products = await Promise.all(Array.from({ length: 30 }, () => low()));
    const reports = await Promise.all([sweep(), sweep(), sweep()]);
    const skus = (await allRequests()).map(({ sku }) => sku);
    for (const { sku } of products) expect(skus.filter((of) => of === sku)).toHaveLength(1);
    expect(reports.reduce((sum, { filed }) => sum + filed, 0)).toBe(30);
    expect((await sweep()).filed).toBe(0);
  });

  it('leaves a product that waits already to whoever asked for it', async () => {
    const { sku } = await low();
    await requestRestock(inventory, { id: timedId(), sku, quantity: 1 }, actor);
    await sweep();
    expect(await openOf(sku)).toMatchObject({ quantity: 1, requestedBy: actor });
  });

  it('takes no for an answer for a week', async () => {
    const { sku } = await low();
    await sweep();
    const first = await openOf(sku);
    expect((await cancelRestockRequest(inventory, first?.id ?? '')).ok).toBe(true);
    await sweep();
    expect(await openOf(sku)).toBeUndefined();
    const inEightDays = new Date(Date.now() + 8 * 86_400_000).toISOString();
    await sweep({ now: () => inEightDays });
    expect(await openOf(sku)).toBeDefined();
  });
});

describe('a run that does not come to the end', () => {
  /** The same catalogue, three products at a time. */
  function inPieces(crashAt?: number) {
    let reads = 0;
    const { lowStock } = inventory;
    return {
      position: () => lowStock.position(),
      keepPosition: (position?: string) => lowStock.keepPosition(position),
      async read(from: string | undefined) {
        if (++reads === crashAt) throw new Error('the function was ended');
        const all = await lowStock.read(undefined);
        const start = from === undefined ? 0 : all.low.findIndex(({ sku }) => sku === from) + 1;
        const some = all.low.slice(start, start + 3);
        const last = some.at(-1);
        const isEnd = start + 3 >= all.low.length || last === undefined;
        return { low: some, lookedAt: some.length, ...(!isEnd && { next: last.sku }) };
      },
    };
  }

  it('is gone on with by the next, until every product was looked at', async () => {
    const products = await Promise.all(Array.from({ length: 8 }, () => low()));
    await sweep();
    for (const { sku } of products) expect(await openOf(sku)).toBeDefined();
    const more = await Promise.all(Array.from({ length: 8 }, () => low()));
    const source = inPieces();
    let runs = 0;
    for (let isComplete = false; !isComplete; runs++) {
      isComplete = (await sweep({ lowStock: source }, 2)).isComplete;
    }
    expect(runs).toBeGreaterThan(2);
    for (const { sku } of more) expect(await openOf(sku)).toBeDefined();
  });

  it('loses nothing by a crash, and files nothing twice after it', async () => {
    const products = await Promise.all(Array.from({ length: 8 }, () => low()));
    await expect(sweep({ lowStock: inPieces(3) })).rejects.toThrow('the function was ended');
    expect(await inventory.lowStock.position()).toBeDefined();
    const { isComplete } = await sweep({ lowStock: inPieces() }, 100);
    expect(isComplete).toBe(true);
    const skus = (await allRequests()).map(({ sku }) => sku);
    for (const { sku } of products) expect(skus.filter((of) => of === sku)).toHaveLength(1);
    expect(await inventory.lowStock.position()).toBeUndefined();
  });
});
