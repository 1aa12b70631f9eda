import { defaultShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { describe, expect, it } from '@jest/globals';
import { shopSchema } from './shop.ts';

const multibuy = { id: 'P1', kind: 'multibuy', name: '3 for 2', buy: 3, pay: 2, category: 'Cakes' };

function withPromotions(...promotions: object[]): boolean {
  return shopSchema.safeParse({ ...defaultShopSettings, promotions }).success;
}

describe('a shop', () => {
  it('may be as it is at first', () => {
    expect(shopSchema.parse(defaultShopSettings)).toEqual(defaultShopSettings);
  });

  it.each([
    { currency: 'JPY' },
    { locale: 'ar-EG' },
    { timeZone: 'Asia/Kolkata' },
    { timeZone: 'Europe/Kyiv' },
    { timeZone: 'America/Argentina/Buenos_Aires' },
    { timeZone: 'UTC' },
    { taxRates: { standard: 10_000, reduced: 0, zero: 0 } },
  ])('may have %j', (change) => {
    expect(shopSchema.safeParse({ ...defaultShopSettings, ...change }).success).toBe(true);
  });

  it.each([
    { currency: 'gbp' },
    { currency: 'XYZ' },
    { locale: 'not a locale' },
    { locale: '' },
    { timeZone: 'Mars/Olympus' },
    { timeZone: '+01:00' },
    { timeZone: '' },
    { taxRates: { standard: 10_001, reduced: 0, zero: 0 } },
    { taxRates: { standard: 2000, reduced: 500, zero: 0, luxury: 1 } },
    { name: ' ' },
  ])('may not have %j', (change) => {
    expect(shopSchema.safeParse({ ...defaultShopSettings, ...change }).success).toBe(false);
  });
});

describe('a multibuy', () => {
  it('is for a category, for named products or for the whole shop', () => {
    const { category: _, ...forNone } = multibuy;
    expect(withPromotions(multibuy)).toBe(true);
    expect(withPromotions({ ...forNone, skus: ['A-1'] })).toBe(true);
    expect(withPromotions(forNone)).toBe(true);
    expect(withPromotions({ ...multibuy, skus: ['A-1'] })).toBe(false);
  });

  it('charges for fewer than are bought, but for one at least', () => {
    expect(withPromotions({ ...multibuy, pay: 3 })).toBe(false);
    expect(withPromotions({ ...multibuy, pay: 0 })).toBe(false);
    expect(withPromotions({ ...multibuy, buy: 1, pay: 1 })).toBe(false);
  });

  it('has an id of its own', () => {
    expect(withPromotions(multibuy, { ...multibuy, id: 'P2' })).toBe(true);
    expect(withPromotions(multibuy, multibuy)).toBe(false);
  });

  it('ends after it starts', () => {
    const startsAt = '2026-05-01T00:00:00Z';
    expect(withPromotions({ ...multibuy, startsAt, endsAt: '2026-05-02T00:00:00Z' })).toBe(true);
    expect(withPromotions({ ...multibuy, startsAt, endsAt: startsAt })).toBe(false);
  });
});

describe('a promotion of another kind', () => {
  const percent = { id: 'P1', kind: 'percent', name: 'Ten off', percent: 1000 };
  const amount = { id: 'P2', kind: 'amount', name: 'A pound off', amount: 100 };

  it('takes a share or an amount, more than nothing and no more than all', () => {
    expect(withPromotions(percent, amount)).toBe(true);
    expect(withPromotions({ ...percent, percent: 0 })).toBe(false);
    expect(withPromotions({ ...percent, percent: 10_001 })).toBe(false);
    expect(withPromotions({ ...amount, amount: 0 })).toBe(false);
    expect(withPromotions({ ...amount, percent: 1000 })).toBe(false);
  });
});
