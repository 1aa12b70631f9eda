import { readFileSync } from 'node:fs';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openPage } from './testing/open-page.ts';
import { productBody, refundBody, saleBody, successOf } from './testing/sale.ts';
import { signInAs } from './testing/staff.ts';

describeInBrowser('the reports', () => {
  let shop: SpawnedShop;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    shop = await spawnShop();
    const { client } = await signInAs(shop, 'manager');
    const products = [
      { ...productBody('REP-1', 10), name: '=Jug, "large"', cost: 40 },
      { ...productBody('REP-2', 10), category: 'Elsewhere', cost: 70 },
    ];
    for (const body of products) successOf(await client.createProduct({ body }));
    const lines = [
      { sku: 'REP-1', quantity: 3 },
      { sku: 'REP-2', quantity: 2 },
    ];
    const sale = successOf(await client.completeSale({ body: saleBody(lines, 500) }));
    const body = refundBody([{ sku: 'REP-1', quantity: 1 }], 100);
    successOf(await client.refundSale({ params: { id: sale.id }, body }));
    browser = await launchBrowser();
    page = await openPage(browser, shop, {
      email: 'manager@demo.example',
      password: 'Kettle-and-Tea-2',
    });
    await page.getByRole('link', { name: 'Reports' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  const rowsOf = (table: string) => page.getByRole('table', { name: table }).getByRole('row');

  test('tell what was sold, what went back and what that leaves', async () => {
    await page.getByLabel('Days').selectOption('Today');
    await page.getByText('£5.00 sold − £1.00 refunded').waitFor();
    const categories = await rowsOf('By category').allInnerTexts();
    expect(categories.map((row) => row.split('\t').slice(0, 5))).toEqual([
      ['Category', 'Sales', 'Sold', 'Refunded', 'Takings'],
      ['Elsewhere', '1', '£2.00', '£0.00', '£2.00'],
      ['End to end', '1', '£3.00', '£1.00', '£2.00'],
    ]);
    const [, rate] = await rowsOf('Tax by rate').allInnerTexts();
    expect(rate?.split('\t')).toEqual(['20 %', '£3.34', '£0.66', '£4.00']);
  });

  test('are saved as files that no spreadsheet runs', async () => {
    await page.locator('label', { hasText: /^Products$/ }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV of By product' }).click();
    const file = await saved;
    const [today] = file.suggestedFilename().match(/\d{4}-\d{2}-\d{2}/) ?? [];
    expect(file.suggestedFilename()).toBe(`sales-by-product_${today}_${today}.csv`);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.split('\r\n')).toEqual([
      '\uFEFFProduct,SKU,Units sold,Refunded units,Takings,Cost,Margin',
      `"'=Jug, ""large""",REP-1,3,1,2,0.8,0.87`,
      'Piece REP-2,REP-2,2,0,2,1.4,0.27',
      '',
    ]);
  });

  test('value the stock, and find what does not move', async () => {
    await page.locator('label', { hasText: /^Stock$/ }).click();
    const values = await rowsOf('Stock value').allInnerTexts();
    expect(values.map((row) => row.split('\t'))).toContainEqual([
      'End to end',
      '1',
      '8',
      '£3.20',
      '£8.00',
    ]);
    await page.getByRole('table', { name: 'Slow movers' }).waitFor();
    const [, slowest] = await rowsOf('Slow movers').allInnerTexts();
    expect(slowest?.split('\t').slice(3, 5)).toEqual(['0', '–']);
  });

  test('say when they cannot be made, and are made once they can', async () => {
    await page.route('**/api/reports/forecast*', (route) => route.abort());
    await page.locator('label', { hasText: /^Forecast$/ }).click();
    await page.getByText('The report could not be made').waitFor();
    await page.unroute('**/api/reports/forecast*');
    await page.getByRole('button', { name: 'Try again' }).click();
    // Today is no full day yet.
    await page.getByText('Nothing to forecast from yet').waitFor();
  });

  test('refuse days that make no range, in words', async () => {
    await page.locator('label', { hasText: /^Sales$/ }).click();
    await page.getByLabel('From').fill('2020-01-02');
    await page.getByText(/A report has at most 366 days/).waitFor();
    await page.getByLabel('To', { exact: true }).fill('2020-01-01');
    await page.getByText('The first day must not be after the last.').waitFor();
    await page.getByLabel('To', { exact: true }).fill('2020-01-31');
    await page.getByText('Nothing was sold on these days').waitFor();
    expect(await page.getByLabel('Days').inputValue()).toBe('custom');
  });

  test('are on paper alone', async () => {
    await page.getByLabel('Days').selectOption('Today');
    await page.getByRole('heading', { name: 'By category' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('table', { name: 'By category' }).isVisible()).toBe(true);
    for (const button of ['Print or save as PDF', 'CSV of By category']) {
      expect(await page.getByText(button).isVisible()).toBe(false);
    }
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  test('are not for cashiers', async () => {
    const till = await openPage(browser, shop, {
      email: 'cashier@demo.example',
      password: 'Scone-and-Jam-1',
    });
    await till.getByRole('link', { name: 'Sales' }).waitFor();
    expect(await till.getByRole('link', { name: 'Reports' }).count()).toBe(0);
    await till.goto(`${shop.url}/reports`);
    await till.getByText('This is for managers').waitFor();
  });
});
