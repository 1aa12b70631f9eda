import { describe, expect, it } from '@jest/globals';
import { readDiscount } from './read-discount.ts';

describe('readDiscount', () => {
  it('reads a percentage or an amount, for a line or for the cart', () => {
    expect(readDiscount({ kind: 'percent', text: '12.5' }, 'A', 'GBP')).toEqual({
      sku: 'A',
      kind: 'percent',
      percent: 1250,
    });
    expect(readDiscount({ kind: 'amount', text: '1.50' }, undefined, 'GBP')).toEqual({
      kind: 'amount',
      amount: 150,
    });
  });

  it.each([
    ['percent', '0'],
    ['percent', '25.01'],
    ['percent', ''],
    ['amount', '0'],
    ['amount', 'x'],
  ] as const)('takes no %s of %p', (kind, text) => {
    expect(readDiscount({ kind, text }, 'A', 'GBP')).toBeUndefined();
  });
});
