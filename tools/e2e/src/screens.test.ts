import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openPage } from './testing/open-page.ts';

describeInBrowser('the screens', () => {
  let shop: SpawnedShop;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    shop = await spawnShop();
    browser = await launchBrowser();
    page = await openPage(browser, shop, {
      email: 'cashier@demo.example',
      password: 'Scone-and-Jam-1',
    });
    await page.getByLabel('Search products').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  test('have titles of their own', async () => {
    expect(await page.title()).toBe('Tansy & Wicket · Till');
    await page.getByRole('link', { name: 'Sales' }).click();
    await page.getByRole('heading', { name: 'Sales' }).waitFor();
    expect(await page.title()).toBe('Sales · Tansy & Wicket');
    await page.getByRole('link', { name: 'Cash' }).click();
    await page.getByRole('heading', { name: 'Cash', exact: true }).waitFor();
    expect(await page.title()).toBe('Cash · Tansy & Wicket');
    await page.reload();
    await page.getByRole('heading', { name: 'Cash', exact: true }).waitFor();
    expect(await page.title()).toBe('Cash · Tansy & Wicket');
    await page.getByRole('link', { name: 'Register' }).click();
    await page.getByLabel('Search products').waitFor();
    expect(await page.title()).toBe('Tansy & Wicket · Till');
  });

  test('let the keyboard skip what stands above each of them', async () => {
    await page.goto(`${shop.url}/sales`);
    await page.getByRole('heading', { name: 'Sales' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInMain = () => document.activeElement?.closest('main') !== null;
    expect(await page.evaluate(isInMain)).toBe(true);
    await page.getByRole('heading', { name: 'Sales' }).waitFor();
  });

  test.each([
    ['/purchasing', 'managers'],
    ['/counts', 'managers'],
    ['/products', 'managers'],
    ['/products/import', 'managers'],
    ['/reports', 'managers'],
    ['/staff', 'owners'],
    ['/settings', 'owners'],
    ['/audit', 'owners'],
  ])('say at once whom they are for: %s is for %s', async (path, whom) => {
    await page.goto(`${shop.url}${path}`);
    const main = page.getByRole('main');
    await main.getByText(`This is for ${whom}`).waitFor();
    expect(await main.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await main.getByRole('button').count()).toBe(0);
  });

  test('have a way out where there is none', async () => {
    await page.goto(`${shop.url}/nope`);
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await main.getByRole('link', { name: 'Go to the register' }).click();
    await page.getByLabel('Search products').waitFor();
  });
});
