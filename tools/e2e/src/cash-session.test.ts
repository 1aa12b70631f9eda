import { randomBytes } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import demoProducts from '../../local/demo-shop/products.json';
import { productBody, refundBody, saleBody, successOf } from './testing/sale.ts';
import { type StaffMember, signInAs } from './testing/staff.ts';
import { hasBrowser, startTillBrowser, type TillBrowser } from './testing/till-browser.ts';

let shop: SpawnedShop;
let cashier: StaffMember;
let manager: StaffMember;
beforeAll(async () => {
  shop = await spawnShop();
  cashier = await signInAs(shop, 'cashier');
  manager = await signInAs(shop, 'manager');
});
afterAll(() => shop.stop());

const newId = () => makeSaleId(Date.now(), randomBytes(10));

test('a Z report equals the transactions of its session, also of those made while it was closed', async () => {
  const registerId = 'till-e2e';
  const sku = 'CASH-1';
  successOf(await manager.client.createProduct({ body: productBody(sku, 1000) }));
  const opened = successOf(
    await cashier.client.openCashSession({
      params: { registerId },
      body: { id: newId(), float: 5_000 },
    }),
  );
  const params = { id: opened.id };
  const sell = (quantity: number) =>
    cashier.client.completeSale({ body: saleBody([{ sku, quantity }], quantity * 100) });
  const first = successOf(await sell(4));
  const refund = refundBody([{ sku, quantity: 1 }], 100);
  successOf(await manager.client.refundSale({ params: { id: first.id }, body: refund }));
  const movement = { id: newId(), kind: 'pay-out', amount: 250, reason: 'Milk' } as const;
  successOf(await cashier.client.addCashMovement({ params, body: movement }));

  const selling = Array.from({ length: 40 }, (_, index) => sell((index % 3) + 1));
  await selling[10];
  const closing = cashier.client.closeCashSession({ params, body: { countedCash: 9_999 } });
  for (const sale of await Promise.all(selling)) successOf(sale);
  const { closing: z, date } = successOf(await closing);

  const { items } = successOf(
    await manager.client.listTransactions({ query: { date, limit: 500 } }),
  );
  const ours = items.filter(({ sessionId }) => sessionId === opened.id);
  const total = ours.reduce((sum, sale) => sum + sale.total, 0);
  expect(z?.report.sales).toMatchObject({ count: ours.length, total, cash: total, card: 0 });
  expect(z?.report.refunds).toMatchObject({ count: 1, total: 100, cash: 100 });
  expect(z?.report.expectedCash).toBe(5_000 + total - 100 - 250);
  expect(z?.variance).toBe(9_999 - (z?.report.expectedCash ?? 0));
  // What came after the count belongs to no session.
  const later = items.filter(({ id, sessionId }) => sessionId === undefined && id !== first.id);
  expect(ours.length + later.length).toBe(41);
});

const describeInBrowser = hasBrowser ? describe : describe.skip;

describeInBrowser('the page', () => {
  let browser: TillBrowser;
  beforeAll(async () => {
    browser = await startTillBrowser();
  });
  afterAll(() => browser?.close());

  test('takes a cashier from the float over a sale to a count that nobody could copy', async () => {
    const candle = demoProducts.find(({ sku }) => sku === 'CAN-001');
    const price = candle?.price ?? 0;
    const page = await browser.open(shop, 'cashier');
    await page.getByRole('link', { name: 'Cash' }).click();
    await page.getByLabel('Float').fill('50');
    await page.getByRole('button', { name: 'Open the session' }).click();
    await page.getByRole('button', { name: 'Count and close' }).waitFor();
    expect(await page.getByRole('button', { name: 'X report' }).count()).toBe(0);

    await page.getByRole('link', { name: 'Register' }).click();
    await page
      .getByRole('list', { name: 'Products' })
      .getByText(candle?.name ?? '')
      .click();
    await page.keyboard.press('F2');
    await page.getByRole('button', { name: 'Complete sale' }).click();
    await page.getByRole('button', { name: 'New sale' }).click();

    await page.getByRole('link', { name: 'Cash' }).click();
    await page.getByRole('button', { name: 'Count and close' }).click();
    const expected = `£${((5_000 + price) / 100).toFixed(2)}`;
    expect(await page.getByText(expected).count()).toBe(0);
    await page.getByLabel('Counted cash').fill('60');
    await page.getByRole('button', { name: 'Close with £60.00' }).click();
    const report = page.getByRole('article', { name: 'Z report' });
    await report.getByText(expected).waitFor();
    await report.getByText(`−£${((price - 1_000) / 100).toFixed(2)}`).waitFor();
  });

  test('asks for no other name of a till whose drawer is open, and takes none', async () => {
    const page = await browser.open(shop, 'cashier');
    await page.getByText('This till has no name yet').waitFor();
    await page.getByRole('link', { name: 'Cash' }).click();
    await page.getByLabel('Float').fill('50');
    await page.getByRole('button', { name: 'Open the session' }).click();
    await page.getByRole('button', { name: 'Count and close' }).waitFor();

    await page.getByRole('link', { name: 'Register' }).click();
    await page.getByLabel('Search products').waitFor();
    expect(await page.getByText('This till has no name yet').count()).toBe(0);
    await page.getByRole('button', { name: /^User menu of / }).click();
    const field = page.getByLabel('Name of this till');
    const name = await field.inputValue();
    await field.fill('front');
    await field.press('Enter');
    await page.getByText(`Close the cash session of ${name} first.`).waitFor();
    await page.reload();

    await page.getByRole('link', { name: 'Cash' }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByRole('button', { name: 'Count and close' }).click();
    await page.getByLabel('Counted cash').fill('50');
    await page.getByRole('button', { name: 'Close with £50.00' }).click();
    await page.getByRole('article', { name: 'Z report' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^User menu of / }).click();
    await field.fill('front');
    await field.press('Enter');
    await page.getByRole('heading', { name: 'front' }).waitFor();
  });

  test('names no till whose drawer was opened elsewhere', async () => {
    const page = await browser.open(shop, 'cashier');
    const banner = await page.getByText('This till has no name yet').innerText();
    const [registerId = ''] = /till-\w{4}/.exec(banner) ?? [];
    successOf(
      await cashier.client.openCashSession({
        params: { registerId },
        body: { id: newId(), float: 0 },
      }),
    );
    await page.getByRole('button', { name: 'Name it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Name this till' });
    await dialog.getByLabel('Name of this till').fill('front');
    await page.keyboard.press('Enter');
    await dialog.getByText(`Close the cash session of ${registerId} first.`).waitFor();
  });

  test('names a new till without the network', async () => {
    const page = await browser.open(shop, 'cashier');
    await page.getByRole('button', { name: 'Name it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Name this till' });
    await dialog.getByLabel('Name of this till').fill('front');
    await page.context().setOffline(true);
    await page.keyboard.press('Enter');
    await page.getByText('This till has no name yet').waitFor({ state: 'detached' });
  });

  test('shows a manager every till’s session of the day', async () => {
    const page = await browser.open(shop, 'manager');
    await page.getByRole('link', { name: 'Cash' }).click();
    await page.getByRole('button', { name: 'till-e2e' }).click();
    await page
      .getByRole('article', { name: 'Z report' })
      .getByText('Milk, Josie Adeyemi')
      .waitFor();
  });
});
