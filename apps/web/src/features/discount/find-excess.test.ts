import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import { type PricedProduct, priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { defaultShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { describe, expect, it } from '@jest/globals';
import { describeExcess } from './describe-excess.ts';
import { findExcess } from './find-excess.ts';

const product = (sku: string, name: string, price: number): [string, PricedProduct] => [
  sku,
  { sku, name, price, category: 'Toys', taxClass: 'standard', isActive: true },
];
const products = new Map([product('BEAR', 'Bear', 10_000), product('DUCK', 'Duck', 10_000)]);

const percent = (points: number, sku?: string): ManualDiscount => ({
  ...(sku !== undefined && { sku }),
  kind: 'percent',
  percent: points,
});
const amount = (pence: number, sku?: string): ManualDiscount => ({
  ...(sku !== undefined && { sku }),
  kind: 'amount',
  amount: pence,
});

function excessOf(discount: ManualDiscount, others: readonly ManualDiscount[] = []) {
  const lines = [...products.keys()].map((sku) => ({ sku, quantity: 1 }));
  return findExcess(discount, (given) =>
    priceCart(lines, products, defaultShopSettings, '2026-05-01T12:00:00.000Z', [...others, given]),
  );
}

describe('findExcess', () => {
  it('has nothing against what is within the limit', () => {
    expect(excessOf(percent(2500, 'BEAR'))).toBeUndefined();
    expect(excessOf(percent(1500), [percent(1000, 'BEAR')])).toBeUndefined();
  });

  it('names the line that two discounts together take too far, and what is left', () => {
    // 10 % and then a sixth of the rest are 25 %.
    expect(excessOf(percent(2000), [percent(1000, 'BEAR')])).toEqual({
      names: ['Bear'],
      left: percent(1600),
    });
    expect(excessOf(percent(2000, 'DUCK'), [percent(1000)])).toMatchObject({
      names: ['Duck'],
      left: percent(1600, 'DUCK'),
    });
  });

  it('measures amounts too, even beyond what the line costs', () => {
    expect(excessOf(amount(2501, 'BEAR'))).toEqual({ names: ['Bear'], left: amount(2500, 'BEAR') });
    expect(excessOf(amount(20_000, 'BEAR'))).toEqual({
      names: ['Bear'],
      left: amount(2500, 'BEAR'),
    });
    expect(excessOf(amount(90_000))).toEqual({ names: [], left: amount(5000) });
  });

  it('leaves nothing where the others are beyond the limit already', () => {
    expect(excessOf(percent(500), [percent(3000, 'BEAR')])?.left).toEqual(percent(0));
    // Nine hundredths of a per cent of a pound are no penny yet, but no discount either.
    expect(excessOf(percent(500, 'BEAR'), [amount(5000)])?.left).toEqual(percent(0, 'BEAR'));
  });
});

describe('describeExcess', () => {
  const money = (pence: number) => `£${pence / 100}`;

  it('says which line, the limit and what is left', () => {
    expect(describeExcess({ names: ['Bear'], left: percent(1600) }, money)).toBe(
      'Bear would be more than 25 % off, all discounts by hand together. Here, 16 % is left to give.',
    );
  });

  it('speaks of the cart, of money and of nothing', () => {
    expect(describeExcess({ names: [], left: amount(5000) }, money)).toMatch(
      /^The cart would .* Here, £50 is left to give\.$/,
    );
    expect(describeExcess({ names: [], left: amount(0) }, money)).toMatch(
      /Here, nothing is left to give\.$/,
    );
  });
});
