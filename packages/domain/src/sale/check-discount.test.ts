import { describe, expect, it } from '@jest/globals';
import { type PricedProduct, priceCart } from '../pricing/price-cart.ts';
import { defaultShopSettings } from '../shop/shop-settings.ts';
import { checkDiscount, type DiscountedSale } from './check-discount.ts';
import { approvedContent, type DiscountApproval } from './discount-approval.ts';

const timestamp = '2026-05-01T12:00:00.000Z';
const tea = { sku: 'TEA', name: 'Tea', category: 'drinks', taxClass: 'standard', isActive: true };

function cartOf(percent: number, quantity = 1, price = 1000) {
  const products = new Map([['TEA', { ...tea, price } as PricedProduct]]);
  const lines = [{ sku: 'TEA', quantity }];
  const discounts = [{ kind: 'percent', percent } as const];
  const priced = priceCart(lines, products, defaultShopSettings, timestamp, discounts);
  if (!priced.ok) throw new Error(priced.error.code);
  return priced.value;
}

const hash = (text: string) => `#${text}`;
const sale: DiscountedSale = {
  id: 'sale-1',
  registerId: 'till-1',
  timestamp,
  cart: cartOf(2000),
  approval: undefined,
  hash,
};
const approval: DiscountApproval = {
  id: 'approval-1',
  registerId: 'till-1',
  cartHash: hash(approvedContent(sale.cart)),
  discount: 200,
  total: 800,
  approvedBy: { userId: 'user-9', name: 'Callum' },
  approvedAt: '2026-05-01T11:55:00.000Z',
  expiresAt: '2026-05-01T12:05:00.000Z',
};

describe('checkDiscount', () => {
  it('asks for no approval up to 15 %', () => {
    expect(checkDiscount({ ...sale, cart: cartOf(1500) })).toEqual({ ok: true, value: undefined });
  });

  it('asks for one beyond, and takes the one that was given for this', () => {
    expect(checkDiscount(sale)).toEqual({
      ok: false,
      error: { code: 'approval-needed', limit: 1500 },
    });
    expect(checkDiscount({ ...sale, approval })).toEqual({ ok: true, value: approval });
  });

  it('refuses more than 25 %, whatever was approved', () => {
    const cart = cartOf(2501, 1, 100_000);
    const all = { ...approval, cartHash: hash(approvedContent(cart)) };
    expect(checkDiscount({ ...sale, cart, approval: all })).toEqual({
      ok: false,
      error: { code: 'discount-too-large', limit: 2500 },
    });
  });

  it('takes the same approval again for the same sale', () => {
    expect(checkDiscount({ ...sale, approval: { ...approval, saleId: sale.id } }).ok).toBe(true);
  });

  it.each<[string, Partial<DiscountedSale>]>([
    ['unknown', { approval: 'unknown' }],
    ['used', { approval: { ...approval, saleId: 'sale-2' } }],
    ['other-register', { registerId: 'till-2' }],
    ['expired', { timestamp: '2026-05-01T12:05:00.001Z' }],
    ['other-cart', { cart: cartOf(2000, 2) }],
    ['other-cart', { cart: cartOf(2000, 1, 1001) }],
    ['other-cart', { cart: cartOf(2100) }],
  ])('refuses one that is %s', (reason, change) => {
    expect(checkDiscount({ ...sale, approval, ...change })).toEqual({
      ok: false,
      error: { code: 'approval-invalid', reason },
    });
  });
});
