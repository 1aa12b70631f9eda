import { randomBytes } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import type { SaleError } from '@agentic-retail/domain/sale/sale-error';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { completeSale } from './complete-sale.ts';
import { updateProduct } from './update-product.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

async function stockOf(sku: string): Promise<number | undefined> {
  return (await inventory.products.find(sku))?.stockQuantity;
}

async function logOf(sku: string) {
  const listed = await inventory.stockLog.list(sku, 0, { limit: 500 });
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.changes;
}

async function refused(request: ReturnType<typeof saleRequest>): Promise<SaleError> {
  const result = await completeSale(inventory, request, seller);
  if (result.ok) throw new Error('the sale was completed');
  return result.error;
}

describe('a sale', () => {
  it('is recorded with its prices, takes its stock and says so in the log', async () => {
    const spoon = await inventory.stocked({ price: 250 });
    const request = saleRequest([{ sku: spoon.sku, quantity: 3 }], 750);

    const result = await completeSale(inventory, request, seller);

    const recorded = await inventory.sales.find(request.id);
    expect(result).toEqual({ ok: true, value: recorded?.transaction });
    expect(recorded?.transaction).toMatchObject({
      id: request.id,
      total: 750,
      tax: 125,
      status: 'completed',
      cashierName: 'Josie',
      lines: [{ sku: spoon.sku, quantity: 3, unitPrice: 250, lineTotal: 750 }],
    });
    expect(await stockOf(spoon.sku)).toBe(7);
    expect(await logOf(spoon.sku)).toMatchObject([
      { quantityChange: -3, reason: 'sale', reference: request.id, actor },
      { quantityChange: 10, reason: 'adjustment' },
    ]);
  });

  it('takes the units of two lines of one product together', async () => {
    const spoon = await inventory.stocked({ stockQuantity: 3 });
    const lines = [
      { sku: spoon.sku, quantity: 2 },
      { sku: spoon.sku, quantity: 2 },
    ];
    expect(await refused(saleRequest(lines, 400))).toEqual({
      code: 'insufficient-stock',
      shortages: [{ sku: spoon.sku, name: 'Oak spoon', requested: 4, available: 3 }],
    });
  });

  it('applies the promotions the shop has at that moment', async () => {
    const spoon = await inventory.stocked({ category: 'Candles' });
    const settings = await inventory.shop.get();
    await inventory.shop.save(settings, {
      ...settings,
      promotions: [
        { id: 'p1', kind: 'multibuy', name: '3 for 2', buy: 3, pay: 2, category: 'Candles' },
      ],
      version: settings.version + 1,
    });
    const result = await completeSale(
      inventory,
      saleRequest([{ sku: spoon.sku, quantity: 3 }], 200),
      seller,
    );
    expect(result.ok && result.value).toMatchObject({
      subtotal: 300,
      discountTotal: 100,
      total: 200,
      lines: [{ discount: 100, promotionName: '3 for 2' }],
    });
  });
});

describe('the same sale again', () => {
  it('gets the first answer and takes nothing, also after prices changed and stock ran out', async () => {
    const spoon = await inventory.stocked({ stockQuantity: 1 });
    const request = saleRequest([{ sku: spoon.sku, quantity: 1 }], 100);
    const first = await completeSale(inventory, request, seller);
    await updateProduct(inventory, spoon.sku, { version: 1, price: 999, isActive: false });

    const again = await completeSale(inventory, request, {
      userId: 'user-2',
      name: 'Callum',
      mayBackdate: false,
    });

    expect(first.ok).toBe(true);
    expect(again).toEqual(first);
    expect(await stockOf(spoon.sku)).toBe(0);
    expect(await logOf(spoon.sku)).toHaveLength(2);
  });

  it('sent twenty times at once is one sale, one deduction, one answer', async () => {
    const spoon = await inventory.stocked();
    const request = saleRequest([{ sku: spoon.sku, quantity: 1 }], 100);

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => completeSale(inventory, request, seller)),
    );

    expect(answers.every(({ ok }) => ok)).toBe(true);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await stockOf(spoon.sku)).toBe(9);
    expect(await logOf(spoon.sku)).toHaveLength(2);
  });

  it('with other content is refused', async () => {
    const spoon = await inventory.stocked();
    const request = saleRequest([{ sku: spoon.sku, quantity: 1 }], 100);
    await completeSale(inventory, request, seller);

    const other = { ...saleRequest([{ sku: spoon.sku, quantity: 2 }], 200), id: request.id };

    expect(await refused(other)).toEqual({ code: 'sale-id-reused' });
    expect(await stockOf(spoon.sku)).toBe(9);
  });
});

describe('a sale of long ago', () => {
  const longAgo = makeSaleId(Date.parse('2026-01-05T12:00:00Z'), randomBytes(10));

  it('is refused to a cashier, and taken from a manager as told later', async () => {
    const spoon = await inventory.stocked();
    const request = { ...saleRequest([{ sku: spoon.sku, quantity: 1 }], 100), id: longAgo };
    expect(await refused(request)).toMatchObject({ code: 'clock-behind' });
    expect(await stockOf(spoon.sku)).toBe(10);

    const entered = await completeSale(inventory, request, { ...seller, mayBackdate: true });
    expect(entered.ok && entered.value).toMatchObject({ source: 'offline', date: '2026-01-05' });
    // Once it is there, a repeat is only a question.
    expect(await completeSale(inventory, request, seller)).toEqual(entered);
  });
});

describe('a sale that cannot be', () => {
  it('changes nothing of any line when one is short, and names every short line', async () => {
    const plenty = await inventory.stocked();
    const one = await inventory.stocked({ stockQuantity: 1 });
    const none = await inventory.stocked({ stockQuantity: 0 });
    const request = saleRequest(
      [plenty, one, none].map(({ sku }) => ({ sku, quantity: 2 })),
      600,
    );

    expect(await refused(request)).toMatchObject({
      code: 'insufficient-stock',
      shortages: [
        { sku: one.sku, requested: 2, available: 1 },
        { sku: none.sku, requested: 2, available: 0 },
      ],
    });
    expect(await stockOf(plenty.sku)).toBe(10);
    expect(await logOf(plenty.sku)).toHaveLength(1);
    expect(await inventory.sales.find(request.id)).toBeUndefined();
  });

  it('tells the new total when the till’s price is an old one', async () => {
    const spoon = await inventory.stocked({ price: 120 });
    expect(await refused(saleRequest([{ sku: spoon.sku, quantity: 1 }], 100))).toMatchObject({
      code: 'price-changed',
      expectedTotal: 100,
      total: 120,
    });
  });

  it('is refused for unknown products and for those no longer sold', async () => {
    const spoon = await inventory.stocked();
    await inventory.products.deactivate(spoon.sku, inventory.now());
    expect(await refused(saleRequest([{ sku: spoon.sku, quantity: 1 }], 100))).toEqual({
      code: 'product-inactive',
      skus: [spoon.sku],
    });
    expect(await refused(saleRequest([{ sku: 'NO-SUCH', quantity: 1 }], 100))).toEqual({
      code: 'unknown-product',
      skus: ['NO-SUCH'],
    });
  });
});

describe('an edit between pricing and writing', () => {
  it('never lets a sale through at the old price', async () => {
    for (let round = 0; round < 30; round++) {
      const spoon = await inventory.stocked();
      const [sale] = await Promise.all([
        completeSale(inventory, saleRequest([{ sku: spoon.sku, quantity: 1 }], 100), seller),
        updateProduct(inventory, spoon.sku, { version: 1, price: 150 }),
      ]);
      const stored = await inventory.products.find(spoon.sku);
      // Either the sale came first and stands at 1.00, or it heard of the new price.
      expect(sale.ok ? sale.value.total : sale.error.code).toBe(sale.ok ? 100 : 'price-changed');
      expect(stored).toMatchObject({ price: 150, stockQuantity: sale.ok ? 9 : 10 });
    }
  });
});

describe('tills racing for the last piece', () => {
  it('have exactly one winner, and the log adds up', async () => {
    for (let round = 0; round < 20; round++) {
      const last = await inventory.stocked({ stockQuantity: 1 });
      const results = await Promise.all(
        Array.from({ length: 50 }, () =>
          completeSale(inventory, saleRequest([{ sku: last.sku, quantity: 1 }], 100), seller),
        ),
      );
      const losers = results.filter((result) => !result.ok);
      expect(losers).toHaveLength(49);
      expect(new Set(losers.map(({ error }) => JSON.stringify(error)))).toEqual(
        new Set([
          JSON.stringify({
            code: 'insufficient-stock',
            shortages: [{ sku: last.sku, name: 'Oak spoon', requested: 1, available: 0 }],
          }),
        ]),
      );
      expect(await stockOf(last.sku)).toBe(0);
      expect((await logOf(last.sku)).map(({ quantityChange }) => quantityChange)).toEqual([-1, 1]);
    }
  });
});
