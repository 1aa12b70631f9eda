import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import { priceCart } from '@agentic-retail/domain/pricing/price-cart';
import type { TaxClass } from '@agentic-retail/domain/product/product';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callAs } from './testing/call-as.ts';
import { createTestInventory, type TestInventory } from './testing/create-test-inventory.ts';
import { refundRequest } from './testing/refund-request.ts';
import { saleRequest } from './testing/sale-request.ts';

type Shop = ResponseOf<Routes['getShop']>;

/** What is sold: the tax class, and the price in cents. */
const goods = {
  teapot: ['standard', 333],
  match: ['standard', 5],
  book: ['reduced', 105],
  card: ['reduced', 99],
  pin: ['reduced', 1],
  loaf: ['zero', 320],
  lamp: ['standard', 1000],
} as const satisfies Record<string, readonly [TaxClass, number]>;

const mixed = [
  { sku: 'teapot', quantity: 3 },
  { sku: 'book', quantity: 2 },
  { sku: 'match', quantity: 1 },
  { sku: 'loaf', quantity: 1 },
  { sku: 'card', quantity: 1 },
  { sku: 'pin', quantity: 1 },
];

let inventory: TestInventory;
let asOwner: ReturnType<typeof callAs>;
beforeAll(async () => {
  inventory = await createTestInventory();
  asOwner = callAs(inventory, 'owner');
  for (const [sku, [taxClass, price]] of Object.entries(goods)) {
    await inventory.stocked({ sku, taxClass, price, stockQuantity: 100 });
  }
});
afterAll(() => inventory.close());

async function call<T>(id: keyof Routes, request: object, status: number): Promise<T> {
  const answer = await asOwner<T>(id, request);
  expect({ id, ...answer }).toMatchObject({ id, status });
  return answer.body;
}

/** Prices that include tax, or don't; the rates are 20 %, 5 % and none. */
async function setTaxes(pricesIncludeTax: boolean): Promise<void> {
  const shop = await call<Shop>('getShop', {}, 200);
  const taxRates = { standard: 2000, reduced: 500, zero: 0 };
  await call('updateShop', { body: { ...shop, pricesIncludeTax, taxRates } }, 200);
}

/** What the page shows: the shared engine on what the API has told of shop and products. */
async function shownFor(cart: typeof mixed, at: string, discounts: readonly ManualDiscount[]) {
  const shop = await call<Shop>('getShop', {}, 200);
  const query = { limit: '100' };
  const { items } = await call<ResponseOf<Routes['listProducts']>>('listProducts', { query }, 200);
  const products = new Map(items.map((product) => [product.sku, product]));
  const priced = priceCart(cart, products, shop, at, discounts);
  if (!priced.ok) throw new Error(priced.error.code);
  return priced.value;
}

async function sell(cart: typeof mixed, total: number, discounts: readonly ManualDiscount[] = []) {
  const body = saleRequest(cart, total, discounts.length > 0 ? { discounts } : {});
  const shown = await shownFor(cart, saleTime(body.id), discounts);
  expect(shown.total).toBe(total);
  const sale = await call<ResponseOf<Routes['completeSale']>>('completeSale', { body }, 201);
  const lines = sale.lines.map(({ category: _, unitCost: __, ...line }) => line);
  expect({ ...sale, lines }).toMatchObject(shown);
  const figures = sale.lines.map(({ sku, taxRate, tax, lineTotal }) => {
    return [sku, taxRate, tax, lineTotal];
  });
  return { sale, figures };
}

describe('a cart of three tax rates, worked out by hand', () => {
  it('has its taxes within prices that include them', async () => {
    await setTaxes(true);
    // 20 %: 9.99 + 0.05 = 10.04, and 10.04 × 20/120 = 1.673… : 1.67, where the lines alone come to
    // 1.665 and 0.008: 1.67 and 0.01. Shares of 1.67: 1.66 and 0.008, so 1.66 and the cent left.
    // 5 %: 2.10 + 0.99 + 0.01 = 3.10, and 3.10 × 5/105 = 0.1476… : 0.15. Shares: 0.1016, 0.0479, 0.0005.
    const { sale, figures } = await sell(mixed, 1634);
    expect(figures).toEqual([
      ['teapot', 2000, 166, 999],
      ['book', 500, 10, 210],
      ['match', 2000, 1, 5],
      ['loaf', 0, 0, 320],
      ['card', 500, 5, 99],
      ['pin', 500, 0, 1],
    ]);
    expect(sale.taxes).toEqual([
      { rate: 2000, net: 837, tax: 167 },
      { rate: 500, net: 295, tax: 15 },
      { rate: 0, net: 320, tax: 0 },
    ]);
    expect(sale).toMatchObject({ subtotal: 1634, tax: 182, total: 1634 });
  });

  it('has its taxes on top of prices without them, halves rounded up', async () => {
    await setTaxes(false);
    // 20 % of 10.04 is 2.008: 2.01. Shares: 1.9999 and 0.01001, so 2.00 and 0.01.
    // 5 % of 3.10 is 0.155: 0.16. Shares: 0.1083, 0.0510 and 0.0005, so 0.11, 0.05 and nothing.
    const { sale, figures } = await sell(mixed, 1851);
    expect(figures).toEqual([
      ['teapot', 2000, 200, 1199],
      ['book', 500, 11, 221],
      ['match', 2000, 1, 6],
      ['loaf', 0, 0, 320],
      ['card', 500, 5, 104],
      ['pin', 500, 0, 1],
    ]);
    expect(sale.taxes).toEqual([
      { rate: 2000, net: 1004, tax: 201 },
      { rate: 500, net: 310, tax: 16 },
      { rate: 0, net: 320, tax: 0 },
    ]);
    expect(sale).toMatchObject({ subtotal: 1634, tax: 217, total: 1851 });
  });

  it('is taxed on what a discount leaves, and refunded with its taxes to the cent', async () => {
    await setTaxes(false);
    // 10 % of 12.10 is 1.21: 1.00 of the lamp, 0.21 of the books. 20 % of 9.00 is 1.80, 5 % of 1.89 0.0945: 0.09.
    const cart = [
      { sku: 'lamp', quantity: 1 },
      { sku: 'book', quantity: 2 },
    ];
    const { sale, figures } = await sell(cart, 1278, [{ kind: 'percent', percent: 1000 }]);
    expect(figures).toEqual([
      ['lamp', 2000, 180, 1080],
      ['book', 500, 9, 198],
    ]);
    expect(sale.taxes).toEqual([
      { rate: 2000, net: 900, tax: 180 },
      { rate: 500, net: 189, tax: 9 },
    ]);
    const refund = { params: { id: sale.id }, body: refundRequest(cart, 1278) };
    const given = await call<ResponseOf<Routes['refundSale']>>('refundSale', refund, 201);
    expect(given).toMatchObject({ tax: 189, total: 1278, taxes: sale.taxes });
  });
});
