import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { productBody, refundBody, saleBody, successOf } from './testing/sale.ts';
import { type StaffMember, signInAs } from './testing/staff.ts';
import { hasBrowser, startTillBrowser, type TillBrowser } from './testing/till-browser.ts';

let shop: SpawnedShop;
let cashier: StaffMember;
let manager: StaffMember;
let owner: StaffMember;
beforeAll(async () => {
  shop = await spawnShop();
  cashier = await signInAs(shop, 'cashier');
  manager = await signInAs(shop, 'manager');
  owner = await signInAs(shop, 'owner');
});
afterAll(() => shop.stop());

async function sell(sku: string, quantity: number) {
  successOf(await manager.client.createProduct({ body: productBody(sku, 10) }));
  const body = saleBody([{ sku, quantity }], quantity * 100);
  return successOf(await cashier.client.completeSale({ body }));
}

test('two managers refund the last piece at once, 50 times: exactly one wins, the other hears what is left', async () => {
  for (let round = 0; round < 50; round++) {
    const sku = `BACK-${round}`;
    const { id } = await sell(sku, 1);
    const results = await Promise.all(
      [manager, owner].map(({ client }) =>
        client.refundSale({ params: { id }, body: refundBody([{ sku, quantity: 1 }], 100) }),
      ),
    );
    const losers = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(losers).toMatchObject([
      {
        kind: 'problem',
        problem: {
          code: 'refund-exceeds-sale',
          status: 409,
          lines: [{ sku, requested: 1, remaining: 0 }],
        },
      },
    ]);
    const sale = successOf(await cashier.client.getTransaction({ params: { id } }));
    expect(sale).toMatchObject({ status: 'refunded', refunded: { count: 1, total: 100 } });
    const stock = successOf(await cashier.client.getStock({ params: { sku } }));
    const log = successOf(await cashier.client.listStockLog({ params: { sku }, query: {} }));
    expect(stock.stockQuantity).toBe(10);
    expect(log.items.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      [9, 10, 'refund'],
      [10, 9, 'sale'],
      [0, 10, 'adjustment'],
    ]);
  }
});

test('a refund is on the books of the day it was given, and of its sale', async () => {
  const sku = 'BOOKS-1';
  const { id } = await sell(sku, 3);
  const params = { id };
  const given = [];
  for (let count = 0; count < 3; count++) {
    const body = refundBody([{ sku, quantity: 1 }], 100);
    given.push(successOf(await manager.client.refundSale({ params, body })));
  }
  const first = successOf(await cashier.client.listRefundsOfSale({ params, query: { limit: 2 } }));
  const cursor = first.nextCursor;
  const rest = successOf(await cashier.client.listRefundsOfSale({ params, query: { cursor } }));
  expect([...first.items, ...rest.items]).toEqual(given);
  const date = given[0]?.date ?? '';
  const day = successOf(await cashier.client.listRefunds({ query: { date, limit: 500 } }));
  expect(day.items).toEqual(expect.arrayContaining(given));
});

const describeInBrowser = hasBrowser ? describe : describe.skip;

describeInBrowser('the page', () => {
  let browser: TillBrowser;
  beforeAll(async () => {
    browser = await startTillBrowser();
  });
  afterAll(() => browser?.close());

  test('lets a manager refund two of three, and shows it on the receipt and in the day', async () => {
    const { id } = await sell('PAGE-1', 3);
    const page = await browser.open(shop, 'manager', `/sales/${id}`);
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    await page.getByRole('button', { name: 'One more Piece PAGE-1' }).click();
    await page.getByRole('button', { name: 'One more Piece PAGE-1' }).click();
    await page.getByRole('button', { name: 'Refund £2.00' }).click();
    await page.getByText('Cash to hand back').waitFor();
    await page.getByRole('button', { name: 'Show the receipt' }).click();
    const receipt = page.getByRole('article', { name: /^Receipt / });
    await receipt.getByText('Given in cash').waitFor();
    await receipt.getByText('Paid after refunds').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Partly refunded −£2.00').waitFor();

    const stock = successOf(await manager.client.getStock({ params: { sku: 'PAGE-1' } }));
    expect(stock.stockQuantity).toBe(9);
    const sale = successOf(await manager.client.getTransaction({ params: { id } }));
    expect(sale).toMatchObject({ status: 'partially_refunded', refunded: { total: 200 } });
  });

  test('can be left by Escape once the money is handed back', async () => {
    const { id } = await sell('PAGE-3', 1);
    const page = await browser.open(shop, 'manager', `/sales/${id}`);
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    await page.getByRole('button', { name: 'One more Piece PAGE-3' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Refund £1.00' }).click();
    await page.getByText('Cash to hand back').waitFor();
    await page.getByRole('button', { name: 'Close' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('shows no cashier the way to a refund', async () => {
    const { id } = await sell('PAGE-2', 1);
    const page = await browser.open(shop, 'cashier', `/sales/${id}`);
    await page.getByRole('button', { name: 'Print again' }).waitFor();
    expect(await page.getByRole('button', { name: 'Refund', exact: true }).count()).toBe(0);
  });
});
