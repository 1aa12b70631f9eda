import { describe, expect, it } from '@jest/globals';
import type { ParkedCart, Taking } from './parked-cart.ts';
import { takeCart } from './take-cart.ts';

const cart: ParkedCart = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  note: 'Red coat',
  lines: [{ sku: 'CUP', quantity: 2 }],
  registerId: 'till-1',
  parkedBy: { userId: 'user-7', name: 'Ada' },
  parkedAt: '2026-06-30T12:00:00.000Z',
};
const at = '2026-06-30T12:05:00.000Z';
const recall = (recallId: string): Taking => ({
  outcome: 'recalled',
  recallId,
  registerId: 'till-2',
  by: { userId: 'user-8', name: 'Josie' },
  at,
});
const discarding: Taking = { outcome: 'discarded', by: { userId: 'user-8', name: 'Josie' }, at };

function taken(taking: Taking): ParkedCart {
  const result = takeCart(cart, taking);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('takeCart', () => {
  it('takes a cart that waits, and remembers who did', () => {
    expect(taken(recall('r-1'))).toEqual({ ...cart, taken: recall('r-1') });
  });

  it('gives the same till, asking again, the same cart again', () => {
    const first = taken(recall('r-1'));
    const later = { ...recall('r-1'), at: '2026-06-30T12:06:00.000Z' };
    expect(takeCart(first, later)).toEqual({ ok: true, value: first });
  });

  it.each([
    ['recalled by another', recall('r-2')],
    ['discarded', discarding],
  ])('lets nobody have what was %s already', (_, first) => {
    expect(takeCart(taken(first), recall('r-1'))).toEqual({
      ok: false,
      error: { code: 'parked-cart-taken', taken: first },
    });
  });

  it('discards twice as it does once, but nothing that was recalled', () => {
    expect(takeCart(taken(discarding), discarding).ok).toBe(true);
    expect(takeCart(taken(recall('r-1')), discarding)).toMatchObject({
      error: { code: 'parked-cart-taken' },
    });
  });
});
