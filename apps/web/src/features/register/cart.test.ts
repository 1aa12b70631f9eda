import { describe, expect, it } from '@jest/globals';
import { type Cart, countPieces, emptyCart, MAX_LINE_QUANTITY, reduceCart } from './cart.ts';

function scanned(...skus: string[]): Cart {
  return skus.reduce((cart, sku) => reduceCart(cart, { type: 'add', sku }), emptyCart);
}

describe('reduceCart', () => {
  it('puts each product on one line, in the order of scanning', () => {
    expect(scanned('B', 'A', 'B').lines).toEqual([
      { sku: 'B', quantity: 2 },
      { sku: 'A', quantity: 1 },
    ]);
  });

  it('sets a quantity without moving the line', () => {
    const cart = reduceCart(scanned('A', 'B'), { type: 'set-quantity', sku: 'A', quantity: 12 });
    expect(cart.lines).toEqual([
      { sku: 'A', quantity: 12 },
      { sku: 'B', quantity: 1 },
    ]);
  });

  it.each([0, -3, 0.4, Number.NaN])('removes a line whose quantity becomes %p', (quantity) => {
    const cart = reduceCart(scanned('A', 'B'), { type: 'set-quantity', sku: 'A', quantity });
    expect(cart.lines).toEqual([{ sku: 'B', quantity: 1 }]);
  });

  it('takes no more of a line than the API does', () => {
    const cart = reduceCart(scanned('A'), { type: 'set-quantity', sku: 'A', quantity: 7e9 });
    expect(cart.lines).toEqual([{ sku: 'A', quantity: MAX_LINE_QUANTITY }]);
  });

  it('changes the line that changed last', () => {
    const cart = reduceCart(scanned('A', 'B', 'A'), { type: 'change-last', by: 1 });
    expect(cart.lines[0]).toEqual({ sku: 'A', quantity: 3 });
  });

  it('goes on with the line before once the last is removed', () => {
    const less = reduceCart(scanned('A', 'B'), { type: 'change-last', by: -1 });
    expect(less).toEqual({ lines: [{ sku: 'A', quantity: 1 }], discounts: [], lastSku: 'A' });
    expect(reduceCart(less, { type: 'remove', sku: 'A' })).toEqual(emptyCart);
  });

  it('leaves an empty cart as it is when there is no last line', () => {
    expect(reduceCart(emptyCart, { type: 'change-last', by: 1 })).toBe(emptyCart);
  });

  it('replaces everything, lines of one product as one', () => {
    const lines = [
      { sku: 'X', quantity: 2 },
      { sku: 'Y', quantity: 1 },
      { sku: 'X', quantity: 3 },
    ];
    expect(reduceCart(scanned('A'), { type: 'replace', lines }).lines).toEqual([
      { sku: 'X', quantity: 5 },
      { sku: 'Y', quantity: 1 },
    ]);
  });

  it('clears', () => {
    expect(reduceCart(scanned('A'), { type: 'clear' })).toEqual(emptyCart);
  });
});

describe('countPieces', () => {
  it('counts units, not lines', () => {
    expect(countPieces(scanned('A', 'B', 'A').lines)).toBe(3);
  });
});

describe('a discount by hand', () => {
  const onA = { sku: 'A', kind: 'percent', percent: 1000 } as const;
  const onCart = { kind: 'amount', amount: 50 } as const;
  const approval = { id: 'a-1', expiresAt: '2026-05-01T12:10:00.000Z' };
  const cart = [onA, onCart].reduce<Cart>(
    (all, discount) => reduceCart(all, { type: 'give-discount', discount }),
    scanned('A', 'B'),
  );

  it('is one for each line and one for the cart; another takes its place', () => {
    expect(cart.discounts).toEqual([onA, onCart]);
    const more = { ...onA, percent: 1500 };
    const changed = reduceCart(cart, { type: 'give-discount', discount: more });
    expect(changed.discounts).toEqual([onCart, more]);
  });

  it('can be taken off, and goes with its line', () => {
    expect(reduceCart(cart, { type: 'remove-discount', sku: undefined }).discounts).toEqual([onA]);
    expect(reduceCart(cart, { type: 'remove', sku: 'A' }).discounts).toEqual([onCart]);
    expect(reduceCart(cart, { type: 'clear' })).toEqual(emptyCart);
  });

  it('is approved for the cart as it is: any change of it ends that', () => {
    const approved = reduceCart(cart, { type: 'approve', approval });
    expect(approved.approval).toEqual(approval);
    for (const action of [
      { type: 'add', sku: 'A' },
      { type: 'change-last', by: -1 },
      { type: 'give-discount', discount: onA },
      { type: 'remove-discount', sku: 'A' },
      { type: 'approve', approval: undefined },
      { type: 'replace', lines: cart.lines, discounts: cart.discounts },
    ] as const) {
      expect(reduceCart(approved, action).approval).toBeUndefined();
    }
  });
});
