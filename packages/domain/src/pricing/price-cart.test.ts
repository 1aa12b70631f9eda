import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_AMOUNT } from '../money/money.ts';
import { defaultShopSettings } from '../shop/shop-settings.ts';
import { type PriceableCart, priceableCart } from '../testing/arbitrary-cart.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { type CartLine, type PricedCart, type PricedProduct, priceCart } from './price-cart.ts';

const noon = '2026-05-01T12:00:00.000Z';

const tea: PricedProduct = {
  sku: 'TEA',
  name: 'Tea, 100 bags',
  category: 'drinks',
  price: 999,
  taxClass: 'standard',
  isActive: true,
};
const cake: PricedProduct = { ...tea, sku: 'CAKE', name: 'Cake', price: 350, taxClass: 'zero' };
const clock: PricedProduct = { ...tea, sku: 'CLOCK', name: 'Alarm clock', isActive: false };
const products = new Map([tea, cake, clock].map((product) => [product.sku, product]));

function price(lines: CartLine[], settings = defaultShopSettings) {
  return priceCart(lines, products, settings, noon);
}

function priced({ lines, discounts, products, settings }: PriceableCart): PricedCart {
  const result = priceCart(lines, products, settings, noon, discounts);
  if (!result.ok) {
    throw new Error(`Expected a price, got ${result.error.code}`);
  }
  return result.value;
}

function sum<T>(things: readonly T[], amountOf: (thing: T) => number): number {
  return things.reduce((total, thing) => total + amountOf(thing), 0);
}

describe('priceCart', () => {
  it('prices a cart whose prices contain the tax', () => {
    const lines = [
      { sku: 'TEA', quantity: 3 },
      { sku: 'CAKE', quantity: 1 },
    ];
    expect(price(lines)).toEqual({
      ok: true,
      value: {
        lines: [
          {
            sku: 'TEA',
            name: 'Tea, 100 bags',
            quantity: 3,
            unitPrice: 999,
            gross: 2997,
            discount: 0,
            taxRate: 2000,
            tax: 500,
            lineTotal: 2997,
          },
          {
            sku: 'CAKE',
            name: 'Cake',
            quantity: 1,
            unitPrice: 350,
            gross: 350,
            discount: 0,
            taxRate: 0,
            tax: 0,
            lineTotal: 350,
          },
        ],
        subtotal: 3347,
        discountTotal: 0,
        tax: 500,
        total: 3347,
        taxes: [
          { rate: 2000, net: 2497, tax: 500 },
          { rate: 0, net: 350, tax: 0 },
        ],
      },
    });
  });

  it('taxes what is left after the promotion, on top of prices without tax', () => {
    const settings = {
      ...defaultShopSettings,
      pricesIncludeTax: false,
      promotions: [
        { id: '1', kind: 'multibuy', name: '3 for 2', buy: 3, pay: 2, skus: ['TEA'] } as const,
      ],
    };
    expect(price([{ sku: 'TEA', quantity: 3 }], settings)).toEqual({
      ok: true,
      value: {
        lines: [
          {
            sku: 'TEA',
            name: 'Tea, 100 bags',
            quantity: 3,
            unitPrice: 999,
            gross: 2997,
            discount: 999,
            promotionName: '3 for 2',
            taxRate: 2000,
            tax: 400,
            lineTotal: 2398,
          },
        ],
        subtotal: 2997,
        discountTotal: 999,
        tax: 400,
        total: 2398,
        taxes: [{ rate: 2000, net: 1998, tax: 400 }],
      },
    });
  });

  it('counts two lines of one product as one, where the first of them stood', () => {
    const scanned = ['CAKE', 'TEA', 'CAKE'].map((sku) => ({ sku, quantity: 1 }));
    const result = price(scanned);
    expect(result.ok && result.value.lines.map((line) => [line.sku, line.quantity])).toEqual([
      ['CAKE', 2],
      ['TEA', 1],
    ]);
  });

  it('refuses an empty cart', () => {
    expect(price([])).toEqual({ ok: false, error: { code: 'empty-cart' } });
  });

  it.each([0, -3, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('refuses %p units', (quantity) => {
    const error = { code: 'invalid-quantity', sku: 'TEA', quantity };
    expect(price([{ sku: 'TEA', quantity }])).toEqual({ ok: false, error });
  });

  it('names every product it does not know', () => {
    const lines = ['TEA', 'SOAP', 'CLOCK', '__proto__'].map((sku) => ({ sku, quantity: 1 }));
    const error = { code: 'unknown-product', skus: ['SOAP', '__proto__'] };
    expect(price(lines)).toEqual({ ok: false, error });
  });

  it('names every product that is not sold any more', () => {
    const lines = ['TEA', 'CLOCK'].map((sku) => ({ sku, quantity: 1 }));
    const error = { code: 'product-inactive', skus: ['CLOCK'] };
    expect(price(lines)).toEqual({ ok: false, error });
  });

  describe('at the limit of what can be counted', () => {
    const gold = { ...tea, sku: 'GOLD', price: MAX_AMOUNT / 1000 };
    const error = { code: 'amount-too-large', limit: MAX_AMOUNT };
    const sell = (lines: CartLine[], pricesIncludeTax = true) => {
      const settings = { ...defaultShopSettings, pricesIncludeTax };
      return priceCart(lines, new Map([...products, ['GOLD', gold]]), settings, noon);
    };

    it('still prices a cart of exactly that', () => {
      const result = sell([{ sku: 'GOLD', quantity: 1000 }]);
      expect(result.ok && result.value.total).toBe(MAX_AMOUNT);
    });

    it('refuses a line, a sum of lines and a tax that go beyond', () => {
      const thousand = { sku: 'GOLD', quantity: 1000 };
      expect(sell([{ sku: 'GOLD', quantity: 1_000_000 }])).toEqual({ ok: false, error });
      expect(sell([thousand, { sku: 'CAKE', quantity: 1 }])).toEqual({ ok: false, error });
      expect(sell([thousand], false)).toEqual({ ok: false, error });
    });
  });
});

describe('the price of any cart', () => {
  it('has totals that are the sums of its lines and of its taxes, to the cent', () => {
    fc.assert(
      fc.property(priceableCart, (cart) => {
        const { lines, subtotal, discountTotal, tax, total, taxes } = priced(cart);
        const { pricesIncludeTax } = cart.settings;
        expect(subtotal).toBe(sum(lines, (line) => line.unitPrice * line.quantity));
        expect(discountTotal).toBe(sum(lines, (line) => line.discount));
        expect(tax).toBe(sum(lines, (line) => line.tax));
        expect(total).toBe(sum(lines, (line) => line.lineTotal));
        expect(total).toBe(subtotal - discountTotal + (pricesIncludeTax ? 0 : tax));
        expect(tax).toBe(sum(taxes, (rate) => rate.tax));
        expect(total).toBe(sum(taxes, (rate) => rate.net + rate.tax));
      }),
      propertyRuns,
    );
  });

  it('rounds the tax of each rate once, half up, and gives each line its share of it', () => {
    fc.assert(
      fc.property(priceableCart, (cart) => {
        const { lines, taxes } = priced(cart);
        const ratesOfLines = new Set(lines.map((line) => line.taxRate));
        expect(taxes.map(({ rate }) => rate)).toEqual([...ratesOfLines].sort((a, b) => b - a));
        for (const { rate, tax } of taxes) {
          const taxed = lines.filter((line) => line.taxRate === rate);
          const value = BigInt(sum(taxed, (line) => line.gross - line.discount));
          const whole = BigInt(cart.settings.pricesIncludeTax ? 10_000 + rate : 10_000);
          expect(BigInt(tax)).toBe((2n * value * BigInt(rate) + whole) / (2n * whole));
          expect(sum(taxed, (line) => line.tax)).toBe(tax);
        }
      }),
      propertyRuns,
    );
  });

  it('never takes off more than a line costs, nor puts a line below nothing', () => {
    fc.assert(
      fc.property(priceableCart, (cart) => {
        for (const { gross, discount, manualDiscount = 0, tax, lineTotal } of priced(cart).lines) {
          expect(manualDiscount).toBeGreaterThanOrEqual(0);
          expect(discount).toBeGreaterThanOrEqual(manualDiscount);
          expect(discount).toBeLessThanOrEqual(gross);
          expect(tax).toBeGreaterThanOrEqual(0);
          expect(tax).toBeLessThanOrEqual(lineTotal);
        }
      }),
      propertyRuns,
    );
  });

  it('says which promotion a discount comes from', () => {
    fc.assert(
      fc.property(priceableCart, (cart) => {
        const names = cart.settings.promotions.map((promotion) => promotion.name);
        for (const { discount, manualDiscount = 0, promotionName } of priced(cart).lines) {
          expect(discount === manualDiscount || names.includes(promotionName ?? '')).toBe(true);
        }
      }),
      propertyRuns,
    );
  });

  it('does not depend on the order of lines or discounts, nor does any share of it', () => {
    const cartAndOrder = priceableCart.chain((cart) => {
      const whole = { minLength: cart.lines.length };
      return fc.tuple(fc.constant(cart), fc.shuffledSubarray(cart.lines, whole));
    });
    const bySku = (cart: PricedCart) => new Map(cart.lines.map((line) => [line.sku, line]));
    fc.assert(
      fc.property(cartAndOrder, ([cart, shuffled]) => {
        const one = priced(cart);
        const other = priced({
          ...cart,
          lines: shuffled,
          discounts: cart.discounts.toReversed(),
        });
        expect({ ...other, lines: bySku(other) }).toEqual({ ...one, lines: bySku(one) });
      }),
      propertyRuns,
    );
  });

  it('is the same whether units are rung up one by one or together', () => {
    fc.assert(
      fc.property(priceableCart, (cart) => {
        const split = cart.lines.flatMap(({ sku, quantity }) =>
          quantity === 1
            ? { sku, quantity }
            : [1, quantity - 1].map((part) => ({ sku, quantity: part })),
        );
        expect(priced({ ...cart, lines: split })).toEqual(priced(cart));
      }),
      propertyRuns,
    );
  });
});
