import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openPage } from './testing/open-page.ts';
import { productBody, saleBody, successOf } from './testing/sale.ts';
import { type StaffMember, signInAs } from './testing/staff.ts';

describeInBrowser('the stock screens', () => {
  let shop: SpawnedShop;
  let browser: Browser;
  let page: Page;
  let manager: StaffMember;

  beforeAll(async () => {
    shop = await spawnShop();
    manager = await signInAs(shop, 'manager');
    for (const sku of ['JUG-1', 'JUG-2']) {
      const body = { ...productBody(sku, 10), category: 'Jugs' };
      successOf(await manager.client.createProduct({ body }));
    }
    browser = await launchBrowser();
    page = await openPage(browser, shop, {
      email: 'manager@demo.example',
      password: 'Kettle-and-Tea-2',
    });
    await page.getByRole('link', { name: 'Stock' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  const stockOf = async (sku: string) =>
    successOf(await manager.client.getStock({ params: { sku } })).stockQuantity;

  test('adjust the stock, with the reason in the log', async () => {
    await page.getByLabel('Search the stock').fill('JUG-1');
    await page.getByRole('button', { name: /Piece JUG-1/ }).click();
    await page.getByRole('button', { name: 'Adjust' }).click();
    const dialog = page.getByRole('dialog', { name: 'Adjust the stock' });
    await dialog.getByLabel('Pieces').fill('3');
    await dialog.getByText('10 now, 7 then.').waitFor();
    await dialog.getByLabel('Note').fill('Fell off the shelf');
    await dialog.getByRole('button', { name: 'Adjust' }).click();
    const log = page.getByLabel('Stock log');
    await log.getByText(/Damaged · Fell off the shelf/).waitFor();
    await page.getByTestId('stock-quantity').getByText('7').waitFor();
    expect(await stockOf('JUG-1')).toBe(7);
    await page.getByRole('button', { name: 'Close' }).click();
  });

  test('count a category while the shop sells', async () => {
    await page.getByRole('link', { name: 'Counts' }).click();
    await page.getByRole('button', { name: 'New count' }).click();
    const dialog = page.getByRole('dialog', { name: 'New count' });
    await dialog.getByLabel('Name').fill('Jugs on Monday');
    await dialog.getByLabel('Category', { exact: true }).selectOption('Jugs');
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Jugs on Monday' }).waitFor();

    await page.getByLabel('Pieces of Piece JUG-2').fill('8');
    await page.keyboard.press('Enter');
    await page.getByText('books had 10, −2').waitFor();
    const left = page.getByLabel('Pieces of Piece JUG-1');
    await left.fill('3.5');
    await page.getByText('Whole pieces only').waitFor();
    const body = saleBody([{ sku: 'JUG-2', quantity: 5 }], 500);
    successOf(await manager.client.completeSale({ body }));

    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText(/1 product was counted. It differs: 2 pieces are missing/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Applied', { exact: true }).waitFor();
    expect(await left.inputValue()).toBe('');
    expect(await stockOf('JUG-2')).toBe(3);
    expect(await stockOf('JUG-1')).toBe(7);

    const log = successOf(
      await manager.client.listStockLog({ params: { sku: 'JUG-2' }, query: {} }),
    );
    expect(log.items.map(({ reason, before, after }) => [reason, before, after])).toEqual([
      ['count', 5, 3],
      ['sale', 10, 5],
      ['adjustment', 0, 10],
    ]);
  });

  test('say so when more was sold than was counted', async () => {
    await page.getByRole('link', { name: 'Counts' }).click();
    await page.getByRole('button', { name: 'New count' }).click();
    const dialog = page.getByRole('dialog', { name: 'New count' });
    await dialog.getByText('Chosen products').click();
    await dialog.getByLabel('Add a product').fill('JUG-1');
    await dialog.getByRole('list', { name: 'Found' }).getByText('Piece JUG-1').click();
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await page.getByLabel('Pieces of Piece JUG-1').fill('1');
    await page.keyboard.press('Enter');
    await page.getByText('books had 7, −6').waitFor();
    const body = saleBody([{ sku: 'JUG-1', quantity: 4 }], 400);
    successOf(await manager.client.completeSale({ body }));
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    await page
      .getByRole('alert')
      .getByText(/Count again.*JUG-1/)
      .waitFor();
    expect(await stockOf('JUG-1')).toBe(3);
  });
});
