import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_AMOUNT } from '../money/money.ts';
import { priceCart } from '../pricing/price-cart.ts';
import { priceableCart } from '../testing/arbitrary-cart.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { findContradictions } from './find-contradictions.ts';
import type { OfflineSale } from './offline-sale.ts';

const cashier = { userId: 'user-7', name: 'Ada' };

/** What a till sells without the service. */
const soldOffline = priceableCart.map(({ lines: cart, discounts, products, settings }) => {
  const at = '2026-06-30T12:00:00.000Z';
  const priced = priceCart(cart, products, settings, at, discounts);
  if (!priced.ok) return undefined;
  const { lines, taxes, total } = priced.value;
  const sale: OfflineSale = {
    id: '0199aaaa-0000-7000-8000-000000000001',
    registerId: 'till-1',
    receiptNumber: 'till-1/000007',
    cashier,
    lines: lines.map(({ name: _, gross: __, lineTotal: ___, ...line }) => line),
    pricesIncludeTax: settings.pricesIncludeTax,
    taxes,
    payments: [{ method: 'cash', amount: total, tendered: total }],
    total,
  };
  return sale;
});

const fields = (sale: OfflineSale) =>
  findContradictions(sale).map(({ path }) =>
    path.filter((step) => typeof step === 'string').join('.'),
  );

describe('a sale made offline', () => {
  it('holds together whenever the pricing engine made it', () => {
    let checked = 0;
    fc.assert(
      fc.property(soldOffline, (sale) => {
        if (!sale) return;
        checked += 1;
        expect(findContradictions(sale)).toEqual([]);
      }),
      propertyRuns,
    );
    expect(checked).toBeGreaterThan(propertyRuns.numRuns / 2);
  });

  it('does not once any of its figures is one cent more', () => {
    fc.assert(
      fc.property(soldOffline, fc.nat(), (sale, drawn) => {
        if (!sale) return;
        const index = drawn % sale.lines.length;
        const raise = (field: 'unitPrice' | 'discount' | 'tax') => {
          const raised = (sale.lines[index]?.[field] ?? 0) + 1;
          const lines = sale.lines.with(index, { ...sale.lines[index], [field]: raised } as never);
          return findContradictions({ ...sale, lines });
        };
        expect(raise('unitPrice')).not.toEqual([]);
        expect(raise('discount')).not.toEqual([]);
        expect(raise('tax')).toMatchObject([{ path: ['lines', index, 'tax'] }]);
        const [rate] = sale.taxes;
        if (!rate) return;
        const taxes = sale.taxes.with(0, { ...rate, net: rate.net + 1 });
        expect(fields({ ...sale, taxes })).toEqual(['taxes']);
        expect(fields({ ...sale, total: sale.total + 1 })).toEqual(['total', 'payments']);
      }),
      propertyRuns,
    );
  });
});

describe('by hand', () => {
  /** 3 × 3.33 at 20 % and 1 × 1.05 at 5 %, tax included: 10.00 of 9.99 less 0.04, and 1.05. */
  const sale: OfflineSale = {
    id: '0199aaaa-0000-7000-8000-000000000001',
    registerId: 'till-1',
    receiptNumber: 'till-1/000007',
    cashier,
    lines: [
      {
        sku: 'A',
        quantity: 3,
        unitPrice: 333,
        discount: 39,
        manualDiscount: 39,
        taxRate: 2000,
        tax: 160,
      },
      { sku: 'B', quantity: 1, unitPrice: 105, discount: 0, taxRate: 500, tax: 5 },
    ],
    pricesIncludeTax: true,
    taxes: [
      { rate: 2000, net: 800, tax: 160 },
      { rate: 500, net: 100, tax: 5 },
    ],
    payments: [{ method: 'card', amount: 1065, reference: 'T-1' }],
    total: 1065,
  };
  const line = sale.lines[0] as OfflineSale['lines'][number];
  const withLine = (change: Partial<typeof line>) => ({
    ...sale,
    lines: sale.lines.with(0, { ...line, ...change }),
  });

  it('holds together', () => expect(findContradictions(sale)).toEqual([]));

  it.each([
    [
      'a receipt of another register',
      { ...sale, receiptNumber: 'till-2/000007' },
      ['receiptNumber'],
    ],
    ['a product twice', withLine({ sku: 'B' }), ['lines.sku']],
    ['more off than it costs', withLine({ discount: 1000 }), ['lines.discount']],
    ['more by hand than at all', withLine({ manualDiscount: 40 }), ['lines.manualDiscount']],
    ['more than an amount can be', withLine({ unitPrice: MAX_AMOUNT }), ['lines.quantity']],
    ['another tax rate', withLine({ taxRate: 500 }), ['lines.tax', 'lines.tax', 'taxes']],
    ['prices without tax', { ...sale, pricesIncludeTax: false }, expect.arrayContaining(['total'])],
    ['no payment', { ...sale, payments: [] }, ['payments']],
  ])('not with %s', (_, contradicted, expected) => {
    const found = fields(contradicted);
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found)]).toEqual(
      Array.isArray(expected) ? [...new Set(expected)] : expected,
    );
  });

  it('more than can be counted exactly is too much, and nothing else is said of it', () => {
    const lines = Array.from({ length: 1200 }, (_, index) => {
      return { ...line, sku: `P-${index}`, quantity: 1000, unitPrice: 100_000_000, discount: 0 };
    }).map(({ manualDiscount: _, ...each }) => each);
    expect(fields({ ...sale, lines })).toEqual(['lines']);
  });

  it('with tax on top may be too much where the lines alone are not', () => {
    const lines = [{ sku: 'A', quantity: 1000, unitPrice: 100_000_000, discount: 0, taxRate: 1 }];
    const much = {
      ...sale,
      pricesIncludeTax: false,
      lines: lines.map((each) => ({ ...each, tax: 0 })),
    };
    expect(fields(much)).toContain('lines');
  });

  it('says what a figure should be', () => {
    expect(findContradictions({ ...sale, total: 1066 })[0]).toEqual({
      path: ['total'],
      detail: 'must be the sum of the lines, 1065, not 1066',
    });
  });
});
