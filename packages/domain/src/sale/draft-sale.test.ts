import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { priceCart } from '../pricing/price-cart.ts';
import { defaultShopSettings } from '../shop/shop-settings.ts';
import { priceableCart } from '../testing/arbitrary-cart.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { draftSale, type SaleContext, type SaleRequest, type SoldProduct } from './draft-sale.ts';
import { makeSaleId } from './make-sale-id.ts';

const soldAt = '2026-06-30T23:30:00.123Z';
const recordedAt = '2026-06-30T23:30:01.000Z';
const id = makeSaleId(Date.parse(soldAt), new Uint8Array(10));
const cashier = { userId: 'user-7', name: 'Ada' };

const tea: SoldProduct = {
  sku: 'TEA',
  name: 'Tea',
  category: 'drinks',
  price: 600,
  cost: 250,
  taxClass: 'standard',
  isActive: true,
};

const context: SaleContext = {
  products: new Map([['TEA', tea]]),
  settings: defaultShopSettings,
  hash: (text) => text,
  cashier,
  mayBackdate: false,
  now: recordedAt,
};

const request: SaleRequest = {
  id,
  registerId: 'till-1',
  lines: [{ sku: 'TEA', quantity: 2 }],
  payments: [{ method: 'cash', amount: 1200, tendered: 2000 }],
  expectedTotal: 1200,
};

describe('draftSale', () => {
  it('is the whole sale and what it takes from stock', () => {
    const line = {
      sku: 'TEA',
      name: 'Tea',
      quantity: 2,
      unitPrice: 600,
      gross: 1200,
      discount: 0,
      taxRate: 2000,
      tax: 200,
      lineTotal: 1200,
      category: 'drinks',
      unitCost: 250,
    };
    expect(draftSale(request, context)).toEqual({
      ok: true,
      value: {
        transaction: {
          id,
          timestamp: soldAt,
          // Half past midnight in London's summer.
          date: '2026-07-01',
          registerId: 'till-1',
          userId: 'user-7',
          cashierName: 'Ada',
          lines: [line],
          subtotal: 1200,
          discountTotal: 0,
          tax: 200,
          total: 1200,
          taxes: [{ rate: 2000, net: 1000, tax: 200 }],
          payments: request.payments,
          change: 800,
          currency: 'GBP',
          pricesIncludeTax: true,
          status: 'completed',
          source: 'online',
          recordedAt,
        },
        stockChanges: [
          {
            id: `${id}#TEA`,
            sku: 'TEA',
            quantityChange: -2,
            reason: 'sale',
            timestamp: soldAt,
            actor: cashier,
            reference: id,
          },
        ],
      },
    });
  });

  it('is the same sale whenever it is asked for, but for when that was', () => {
    const later = '2026-07-01T08:00:00.000Z';
    const first = draftSale(request, context);
    const retry = draftSale(request, { ...context, now: later });
    expect(retry.ok && retry.value.transaction.recordedAt).toBe(later);
    expect(retry.ok && retry.value.stockChanges).toEqual(first.ok && first.value.stockChanges);
    expect(retry.ok && { ...retry.value.transaction, recordedAt }).toEqual(
      first.ok && first.value.transaction,
    );
  });

  it('names the cash session that takes the money', () => {
    const sale = draftSale(request, { ...context, sessionId: 'session-1' });
    expect(sale.ok && sale.value.transaction.sessionId).toBe('session-1');
  });

  it('prices the cart as of the time of the sale', () => {
    const happyHour = { id: '1', kind: 'multibuy', name: '2 for 1', buy: 2, pay: 1 } as const;
    const promotion = { ...happyHour, category: 'drinks', endsAt: recordedAt };
    const settings = { ...defaultShopSettings, promotions: [promotion] };
    const payments = [{ method: 'card', amount: 600, reference: 'T-1' } as const];
    const sale = draftSale({ ...request, payments, expectedTotal: 600 }, { ...context, settings });
    expect(sale.ok && sale.value.transaction.discountTotal).toBe(600);
  });

  it('takes from stock exactly what is in the cart, once per product', () => {
    fc.assert(
      fc.property(priceableCart, ({ lines, products, settings }) => {
        const cart = priceCart(lines, products, settings, soldAt);
        const due = cart.ok ? cart.value.total : 0;
        const sale = draftSale(
          {
            ...request,
            lines,
            payments: [{ method: 'card', amount: due, reference: 'T-1' }],
            expectedTotal: due,
          },
          { ...context, products, settings },
        );
        const taken = sale.ok ? sale.value.stockChanges : [];
        for (const sku of new Set(lines.map((line) => line.sku))) {
          const inCart = lines.filter((line) => line.sku === sku);
          const quantity = inCart.reduce((sum, line) => sum + line.quantity, 0);
          const changes = taken.filter((change) => change.sku === sku);
          expect(changes.map((change) => change.quantityChange)).toEqual([-quantity]);
        }
        expect(taken).toHaveLength(new Set(taken.map((change) => change.id)).size);
      }),
      propertyRuns,
    );
  });
});

describe('draftSale refuses', () => {
  it('a till whose clock runs more than five minutes ahead', () => {
    const now = '2026-06-30T23:25:00.122Z';
    const error = { code: 'clock-ahead', saleTime: soldAt, now };
    expect(draftSale(request, { ...context, now })).toEqual({ ok: false, error });
  });

  it('no till whose clock runs five minutes ahead', () => {
    const now = '2026-06-30T23:25:00.123Z';
    expect(draftSale(request, { ...context, now }).ok).toBe(true);
  });

  it('a till whose clock is more than a day behind, but not a manager who enters an old sale', () => {
    const now = '2026-07-01T23:30:00.124Z';
    const error = { code: 'clock-behind', saleTime: soldAt, now };
    expect(draftSale(request, { ...context, now })).toEqual({ ok: false, error });
    expect(draftSale(request, { ...context, now, mayBackdate: true })).toMatchObject({
      ok: true,
      value: { transaction: { source: 'offline', timestamp: soldAt } },
    });
  });

  it('no till that tells of a sale a day later', () => {
    const now = '2026-07-01T23:30:00.123Z';
    expect(draftSale(request, { ...context, now })).toMatchObject({
      ok: true,
      value: { transaction: { source: 'online' } },
    });
  });

  it('a total the customer was not told, with the price as it is now', () => {
    const error = {
      code: 'price-changed',
      expectedTotal: 1100,
      total: 1200,
      cart: { subtotal: 1200, total: 1200, lines: [{ sku: 'TEA' }] },
    };
    expect(draftSale({ ...request, expectedTotal: 1100 }, context)).toMatchObject({ error });
  });

  it('more products than a sale may have', () => {
    const count = 1201;
    const skus = Array.from({ length: count }, (_, index) => `SKU-${index}`);
    const products = new Map(skus.map((sku) => [sku, { ...tea, sku, price: 0 }]));
    const lines = skus.map((sku) => ({ sku, quantity: 1 }));
    const free = { ...request, payments: [], expectedTotal: 0 };
    expect(draftSale({ ...free, lines }, { ...context, products })).toEqual({
      ok: false,
      error: { code: 'too-many-products', limit: 1200, count },
    });
    const most = lines.slice(1);
    expect(draftSale({ ...free, lines: [...most, ...most] }, { ...context, products }).ok).toBe(
      true,
    );
  });

  it('payments that do not settle the total', () => {
    const payments = [{ method: 'card', amount: 1000, reference: 'T-1' } as const];
    const error = { code: 'payment-mismatch', due: 1200, paid: 1000 };
    expect(draftSale({ ...request, payments }, context)).toEqual({ ok: false, error });
  });

  it('a cart that has no price', () => {
    const lines = [{ sku: 'SOAP', quantity: 1 }];
    const error = { code: 'unknown-product', skus: ['SOAP'] };
    expect(draftSale({ ...request, lines }, context)).toEqual({ ok: false, error });
    expect(draftSale({ ...request, lines: [] }, context)).toMatchObject({
      error: { code: 'empty-cart' },
    });
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53])('%p units', (quantity) => {
    const error = { code: 'invalid-quantity', sku: 'TEA', quantity };
    const lines = [{ sku: 'TEA', quantity }];
    expect(draftSale({ ...request, lines }, context)).toEqual({ ok: false, error });
  });

  it('loudly what is no id of a sale, since its time could not be told', () => {
    expect(() => draftSale({ ...request, id: 'sale-1' }, context)).toThrow(RangeError);
  });
});
