import { describe, expect, it } from '@jest/globals';
import { fractionOfACent } from './parse-price.ts';
import { rejectReason } from './reject-reasons.ts';
import type { RetailRow } from './retail-row.ts';
import { isServiceCode } from './service-codes.ts';

const good: RetailRow = {
  invoice: '536365',
  stockCode: '85123A',
  description: 'WHITE HANGING HEART T-LIGHT HOLDER',
  quantity: 6,
  timeMs: Date.UTC(2010, 11, 1, 8, 26),
  customer: '17850',
  price: 255,
};

describe('rejectReason', () => {
  it('sells a row of goods', () => {
    expect(rejectReason(good)).toBeUndefined();
  });

  it.each([
    ['credit-note', { invoice: 'C536379' }],
    ['adjustment', { invoice: 'A563185' }],
    ['missing-stock-code', { stockCode: '' }],
    ['service-code', { stockCode: 'POST' }],
    ['negative-quantity', { quantity: -1 }],
    ['zero-quantity', { quantity: 0 }],
    ['quantity-too-large', { quantity: 1_000_001 }],
    ['negative-price', { price: -1 }],
    ['zero-price', { price: 0 }],
    ['fraction-of-a-cent', { price: fractionOfACent } as const],
    ['price-too-high', { price: 100_000_001 }],
    ['amount-too-large', { price: 100_000_000, quantity: 1001 }],
  ])('rejects as %s', (reason, change) => {
    expect(rejectReason({ ...good, ...change })).toBe(reason);
  });

  it.each([{ quantity: 1_000_000 }, { price: 1 }, { price: 100_000_000, quantity: 1000 }])(
    'takes the limit itself: %p',
    (change) => {
      expect(rejectReason({ ...good, ...change })).toBeUndefined();
    },
  );

  it('counts a credit note of postage as a credit note', () => {
    expect(rejectReason({ ...good, invoice: 'C1', stockCode: 'POST', quantity: -1 })).toBe(
      'credit-note',
    );
  });
});

describe('isServiceCode', () => {
  it.each(['M', 'm', 'BANK CHARGES', 'gift_0001_20'])('knows %s', (code) => {
    expect(isServiceCode(code)).toBe(true);
  });

  it.each(['85123A', 'DCGS0003', 'DCGSSBOY', '15056BL', 'MUG'])(
    'leaves %s on the shelf',
    (code) => {
      expect(isServiceCode(code)).toBe(false);
    },
  );
});
