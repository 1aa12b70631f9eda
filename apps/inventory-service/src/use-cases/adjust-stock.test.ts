import type { AdjustmentRequest } from '@agentic-retail/domain/stock/adjustment';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { timedId } from '../testing/timed-id.ts';
import { wholeLog } from '../testing/whole-log.ts';
import { adjustStock } from './adjust-stock.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

function adjustment(sku: string, quantityChange: number, more: Partial<AdjustmentRequest> = {}) {
  return { id: timedId(), sku, quantityChange, cause: 'damaged', ...more } as const;
}

async function stockAndLog(sku: string) {
  const log = await wholeLog(inventory, sku);
  return {
    stock: (await inventory.products.find(sku))?.stockQuantity,
    sum: log.reduce((sum, { quantityChange }) => sum + quantityChange, 0),
    entries: log.length,
  };
}

describe('an adjustment', () => {
  it('changes the stock, and says in the log who did it and why', async () => {
    const { sku } = await inventory.stocked();
    const request = adjustment(sku, -3, { note: 'Fell off the shelf' });
    const adjusted = await adjustStock(inventory, request, actor);
    expect(adjusted).toMatchObject({
      ok: true,
      value: { ...request, reason: 'adjustment', actor },
    });
    expect(await stockAndLog(sku)).toEqual({ stock: 7, sum: 7, entries: 2 });
    const log = await wholeLog(inventory, sku);
    expect(log).toContainEqual(adjusted.ok && adjusted.value);
  });

  it('never leaves less than nothing, and says how much there is', async () => {
    const { sku } = await inventory.stocked({ stockQuantity: 2 });
    expect(await adjustStock(inventory, adjustment(sku, -3), actor)).toEqual({
      ok: false,
      error: { code: 'insufficient-stock', shortages: [{ sku, requested: 3, available: 2 }] },
    });
    expect(await stockAndLog(sku)).toEqual({ stock: 2, sum: 2, entries: 1 });
    expect((await adjustStock(inventory, adjustment(sku, -2), actor)).ok).toBe(true);
    expect(await stockAndLog(sku)).toEqual({ stock: 0, sum: 0, entries: 2 });
  });

  it('of a product that does not exist says so', async () => {
    for (const units of [1, -1]) {
      expect(await adjustStock(inventory, adjustment('NONE', units), actor)).toEqual({
        ok: false,
        error: { code: 'product-not-found', lookedFor: 'NONE' },
      });
    }
  });

  it('sent 20 times at once, and again days later by somebody else, is one', async () => {
    const { sku } = await inventory.stocked();
    const request = adjustment(sku, -4);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => adjustStock(inventory, request, actor)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const now = () => new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString();
    const late = await adjustStock({ ...inventory, now }, request, { userId: 'x', name: 'Else' });
    expect(late).toEqual(answers[0]);
    expect(await stockAndLog(sku)).toEqual({ stock: 6, sum: 6, entries: 2 });
  });

  it.each([
    { quantityChange: -2 },
    { cause: 'lost' as const },
    { note: 'Other' },
    { sku: 'OTHER' },
  ])('under an id that is taken is refused with %p', async (more) => {
    const { sku } = await inventory.stocked();
    const request = adjustment(sku, -1);
    await adjustStock(inventory, request, actor);
    expect(await adjustStock(inventory, { ...request, ...more }, actor)).toEqual({
      ok: false,
      error: { code: 'id-reused', id: request.id },
    });
    expect((await stockAndLog(sku)).stock).toBe(9);
  });

  it('from a clock that is ahead is refused', async () => {
    const { sku } = await inventory.stocked();
    const request = adjustment(sku, -1, { id: timedId(Date.now() + 600_000) });
    const refused = await adjustStock(inventory, request, actor);
    expect(refused).toMatchObject({ ok: false, error: { code: 'clock-ahead' } });
  });
});
