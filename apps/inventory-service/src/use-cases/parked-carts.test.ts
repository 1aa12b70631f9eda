import { randomBytes } from 'node:crypto';
import type { ParkedCart } from '@agentic-retail/domain/parked/parked-cart';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { parkCart } from './park-cart.ts';
import { takeParkedCart } from './take-parked-cart.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const newId = () => makeSaleId(Date.now(), randomBytes(10));
const lines = [{ sku: 'CUP', quantity: 2 }];

function request(more: Partial<ParkedCart> = {}) {
  return { id: newId(), registerId: 'till-1', note: 'Red coat', lines, ...more };
}

async function parked(more: Partial<ParkedCart> = {}): Promise<ParkedCart> {
  const result = await parkCart(inventory, request(more), actor);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function recall(id: string, recallId = newId(), registerId = 'till-2') {
  return takeParkedCart(inventory, id, { outcome: 'recalled', recallId, registerId, by: actor });
}

async function waiting(limit = 50): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await inventory.parkedCarts.listWaiting({ limit, cursor });
    if (!page.ok) throw new Error(page.error.code);
    ids.push(...page.value.items.map(({ id }) => id));
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  return ids;
}

describe('a parked cart', () => {
  it('waits with its note, its lines and who parked it where, until a till takes it', async () => {
    const cart = await parked();
    expect(cart).toMatchObject({ note: 'Red coat', lines, registerId: 'till-1', parkedBy: actor });
    expect(await inventory.parkedCarts.find(cart.id)).toEqual(cart);
    expect(await waiting()).toContain(cart.id);

    const recalled = await recall(cart.id);

    expect(recalled.ok && recalled.value).toMatchObject({
      lines,
      taken: { outcome: 'recalled', registerId: 'till-2', by: actor },
    });
    expect(await waiting()).not.toContain(cart.id);
  });

  it('parked twice by the same request waits once, and not again after it was taken', async () => {
    const same = request();
    const [first, second] = await Promise.all([
      parkCart(inventory, same, actor),
      parkCart(inventory, same, actor),
    ]);
    expect(second).toEqual(first);
    expect((await waiting()).filter((id) => id === same.id)).toHaveLength(1);
    const recalled = await recall(same.id);
    expect(await parkCart(inventory, same, actor)).toEqual(recalled);
    expect(await waiting()).not.toContain(same.id);
  });

  it('cannot take the id of another one', async () => {
    const { id } = await parked();
    const other = await parkCart(inventory, request({ id, note: 'Blue coat' }), actor);
    expect(other).toEqual({ ok: false, error: { code: 'parked-cart-id-reused' } });
    expect((await inventory.parkedCarts.find(id))?.note).toBe('Red coat');
  });

  it('is there again for the till that took it and got no answer', async () => {
    const { id } = await parked();
    const recallId = newId();
    const first = await recall(id, recallId);
    expect(first.ok).toBe(true);
    expect(await recall(id, recallId)).toEqual(first);
  });

  it('is discarded for good', async () => {
    const { id } = await parked();
    const discard = () => takeParkedCart(inventory, id, { outcome: 'discarded', by: actor });
    expect((await discard()).ok).toBe(true);
    expect((await discard()).ok).toBe(true);
    expect(await recall(id)).toMatchObject({
      error: { code: 'parked-cart-taken', taken: { outcome: 'discarded', by: actor } },
    });
    expect(await waiting()).not.toContain(id);
  });

  it('that is not there is told so', async () => {
    const id = newId();
    expect(await recall(id)).toEqual({ ok: false, error: { code: 'parked-cart-not-found', id } });
  });

  it('is listed once, the oldest first, page by page', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 7; count++) ids.push((await parked()).id);
    const listed = await waiting(3);
    expect(listed.filter((id) => ids.includes(id))).toEqual(ids);
    expect(new Set(listed).size).toBe(listed.length);
  });
});

describe('tills racing for a parked cart', () => {
  it('have exactly one winner; the others hear who has it', async () => {
    for (let round = 0; round < 20; round++) {
      const { id } = await parked();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, till) => recall(id, newId(), `till-${till}`)),
      );
      const winners = results.flatMap((result) => (result.ok ? [result.value] : []));
      const losers = results.flatMap((result) => (result.ok ? [] : [result.error]));
      expect(winners).toHaveLength(1);
      expect(losers).toHaveLength(19);
      for (const loser of losers) {
        expect(loser).toEqual({ code: 'parked-cart-taken', taken: winners[0]?.taken });
      }
    }
  });
});
