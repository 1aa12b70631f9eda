import { describe, expect, it } from '@jest/globals';
import { applyManualDiscounts } from './apply-manual-discounts.ts';
import type { ManualDiscount } from './manual-discount.ts';

const lines = [
  { sku: 'TEA', value: 1000 },
  { sku: 'CAKE', value: 333 },
];

function apply(...discounts: ManualDiscount[]) {
  const applied = applyManualDiscounts(lines, discounts);
  return applied.ok ? Object.fromEntries(applied.value) : applied.error;
}

describe('applyManualDiscounts', () => {
  it('takes a percentage of a line, rounded down', () => {
    expect(apply({ sku: 'CAKE', kind: 'percent', percent: 1000 })).toEqual({ CAKE: 33 });
  });

  it('takes an amount off a whole line', () => {
    expect(apply({ sku: 'TEA', kind: 'amount', amount: 1000 })).toEqual({ TEA: 1000 });
  });

  it('shares the cart’s over all lines in proportion', () => {
    expect(apply({ kind: 'percent', percent: 1000 })).toEqual({ TEA: 100, CAKE: 33 });
    expect(apply({ kind: 'amount', amount: 4 })).toEqual({ TEA: 3, CAKE: 1 });
  });

  it('takes the cart’s of what the lines’ own have left, whatever order they are given in', () => {
    const own = { sku: 'TEA', kind: 'amount', amount: 500 } as const;
    const cart = { kind: 'percent', percent: 1000 } as const;
    // 10 % of 833
    expect(apply(own, cart)).toEqual({ TEA: 550, CAKE: 33 });
    expect(apply(cart, own)).toEqual({ TEA: 550, CAKE: 33 });
  });

  it.each<[string, ManualDiscount[], object]>([
    [
      'of what is not in the cart',
      [{ sku: 'MATE', kind: 'percent', percent: 1 }],
      { sku: 'MATE', reason: 'not-in-cart' },
    ],
    [
      'two of one line',
      [1, 2].map((percent) => ({ sku: 'TEA', kind: 'percent', percent })),
      { sku: 'TEA', reason: 'given-twice' },
    ],
    [
      'two of the cart',
      [1, 2].map((amount) => ({ kind: 'amount', amount })),
      { reason: 'given-twice' },
    ],
    [
      'of more than the line',
      [{ sku: 'TEA', kind: 'amount', amount: 1001 }],
      { sku: 'TEA', reason: 'too-much' },
    ],
    ['of more than the cart', [{ kind: 'amount', amount: 1334 }], { reason: 'too-much' }],
    [
      'of more than is left',
      [
        { sku: 'TEA', kind: 'amount', amount: 1000 },
        { kind: 'amount', amount: 334 },
      ],
      { reason: 'too-much' },
    ],
    ['that adds', [{ kind: 'amount', amount: -1 }], { reason: 'too-much' }],
    ['of more than all', [{ kind: 'percent', percent: 10_100 }], { reason: 'too-much' }],
  ])('refuses discounts %s', (_, discounts, error) => {
    expect(apply(...discounts)).toEqual({ code: 'invalid-discount', ...error });
  });
});
