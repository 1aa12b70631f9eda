import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Problem } from '@agentic-retail/contracts/problem';
import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';
import { fail, ok } from '@agentic-retail/domain/result';
import { describe, expect, it } from '@jest/globals';
import { createMemoryStorage } from '../../lib/memory-storage.ts';
import { createParking } from './parking.ts';

const lines = [{ sku: 'CUP', quantity: 2 }];
const parkedId = '0199aaaa-0000-7000-8000-000000000009';
const unreachable: CallFailure = { kind: 'unreachable', cause: 'no network' };

function problem(code: Problem['code'], status: number): CallFailure {
  return { kind: 'problem', problem: { type: code, title: code, detail: code, status, code } };
}

/** A window whose service gives `failures` in turn, and then does what it is asked for. */
function open(
  failures: readonly CallFailure[] = [],
  storage = createMemoryStorage(),
  cart: readonly CartLine[] = lines,
) {
  const sent: string[] = [];
  let here = cart;
  let ids = 0;
  const answer = (text: string) => {
    const failure = failures[sent.length];
    sent.push(text);
    const parkedBy = { userId: 'u', name: 'Josie' };
    const parked = { id: parkedId, note: '', lines, registerId: 't', parkedBy, parkedAt: 'now' };
    return failure === undefined ? ok(parked) : fail(failure);
  };
  const parking = createParking({
    api: {
      parkCart: async ({ body }) => answer(JSON.stringify(body)),
      recallCart: async ({ body }) => answer(JSON.stringify(body)),
      discardCart: async () => ok(undefined),
    },
    storage,
    cart: {
      lines: () => here,
      discounts: () => [],
      replace: (next) => {
        here = next;
      },
    },
    makeId: () => {
      ids += 1;
      return `0199aaaa-0000-7000-8000-00000000000${ids}`;
    },
    registerId: () => 'till-1',
  });
  return { parking, sent, storage, cart: () => here, fill: (next: typeof here) => (here = next) };
}

describe('parking', () => {
  it('empties the cart once it is parked, and not before', async () => {
    const { parking, cart, sent } = open([unreachable]);
    expect((await parking.park('Red coat')).ok).toBe(false);
    expect(cart()).toEqual(lines);
    expect((await parking.park('Red coat')).ok).toBe(true);
    expect(cart()).toEqual([]);
    // The first attempt may have arrived: the second is the same cart.
    expect(sent[1]).toBe(sent[0]);
  });

  it('keeps the id of what was not answered over a reload', async () => {
    const before = open([unreachable]);
    await before.parking.park('Red coat');
    const after = open([], before.storage);
    await after.parking.park('Red coat');
    expect(after.sent[0]).toBe(before.sent[0]);
    // Once it is answered, the next cart is another one, even if it looks the same.
    const next = open([], before.storage);
    await next.parking.park('Red coat');
    expect(next.storage.read('parking')).toBeUndefined();
  });

  it('parks another cart under another id', async () => {
    const { parking, sent, fill } = open([unreachable]);
    await parking.park('Red coat');
    fill([{ sku: 'CUP', quantity: 3 }]);
    await parking.park('Red coat');
    const ids = sent.map((body) => JSON.parse(body).id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a recall', () => {
  it('brings the cart here', async () => {
    const { parking, cart } = open([], undefined, []);
    expect((await parking.fetch(parkedId)).ok).toBe(true);
    expect(cart()).toEqual(lines);
    expect(parking.recall.get()).toBeUndefined();
  });

  it('that got no answer asks again as the same one, also after a reload', async () => {
    const before = open([unreachable], undefined, []);
    await before.parking.fetch(parkedId);
    const after = open([], before.storage, []);
    expect(after.parking.recall.get()).toMatchObject({ cartId: parkedId });
    expect((await after.parking.fetchAgain()).ok).toBe(true);
    expect(after.cart()).toEqual(lines);
    expect(after.sent[0]).toBe(before.sent[0]);
    expect(open([], before.storage).parking.recall.get()).toBeUndefined();
  });

  it('gives up what another till has', async () => {
    const { parking, cart } = open([problem('parked-cart-taken', 409)], undefined, []);
    expect((await parking.fetch(parkedId)).ok).toBe(false);
    expect([cart(), parking.recall.get()]).toEqual([[], undefined]);
  });

  it('never overwrites a cart, and does not forget the one that is to come', async () => {
    const other = [{ sku: 'TEA', quantity: 1 }];
    const { parking, cart, fill } = open([], undefined, other);
    expect(await parking.fetch(parkedId)).toEqual({
      ok: false,
      error: { kind: 'cart-in-the-way' },
    });
    expect(cart()).toEqual(other);
    fill([]);
    expect((await parking.fetchAgain()).ok).toBe(true);
    expect(cart()).toEqual(lines);
  });

  it('that arrived just before a reload is not brought twice', async () => {
    const { parking, cart } = open([], undefined, lines);
    expect((await parking.fetch(parkedId)).ok).toBe(true);
    expect(cart()).toEqual(lines);
    expect(parking.recall.get()).toBeUndefined();
  });
});
