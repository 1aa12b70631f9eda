import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openPage } from './testing/open-page.ts';
import { offlineBody, productBody, successOf } from './testing/sale.ts';
import { signInAs } from './testing/staff.ts';

describeInBrowser('a sale that was made offline', () => {
  let shop: SpawnedShop;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    shop = await spawnShop();
    browser = await launchBrowser();
    const manager = await signInAs(shop, 'manager');
    successOf(await manager.client.createProduct({ body: productBody('OFF-1', 1) }));
    const cashier = await signInAs(shop, 'cashier');
    const body = { ...offlineBody('OFF-1'), receiptNumber: 'till-offline/000009' };
    successOf(await cashier.client.recordOfflineSale({ body }));
    page = await openPage(browser, shop, {
      email: 'manager@demo.example',
      password: 'Kettle-and-Tea-2',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  test('is marked in the list, with the cashier whom nobody vouches for', async () => {
    await page.getByRole('link', { name: 'Sales' }).click();
    const row = page.getByRole('row', { name: /till-offline/ });
    await row.getByText('Needs a look').waitFor();
    await row.getByText('Unconfirmed').waitFor();
  });

  test('names what was short, and has both numbers on its receipt', async () => {
    await page.getByRole('button', { name: 'till-offline/000001' }).click();
    const conflicts = page.getByRole('dialog').getByLabel('Differs from the books');
    await conflicts.getByText('Piece OFF-1 (2 sold, 1 in the books)').waitFor();
    const receipt = await page.getByLabel('Receipt till-offline/000001').first().textContent();
    expect(receipt).toContain('Printed first as till-offline/000009');
  });

  test('is marked as dealt with, by whom and with a note', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Mark as dealt with' }).click();
    await dialog.getByLabel('Note').fill('Counted: one was damaged');
    await page.keyboard.press('Enter');
    const { name } = successOf(await (await signInAs(shop, 'manager')).client.currentUser());
    await dialog.getByText(new RegExp(`^${name} has dealt with it, .*: Counted: one`)).waitFor();
    expect(await dialog.getByRole('button', { name: 'Mark as dealt with' }).count()).toBe(0);
    await page.getByText('Dealt with', { exact: true }).waitFor();
  });

  test('leads to its count', async () => {
    await page.getByRole('link', { name: 'See the count' }).click();
    await page.getByLabel('Products to count').getByText('Piece OFF-1').waitFor();
  });

  test('leaves the shop’s name readable beside all places of an owner', async () => {
    const owner = await openPage(browser, shop, {
      email: 'owner@demo.example',
      password: 'Candle-and-Key-3',
    });
    for (const width of [1280, 820]) {
      await owner.setViewportSize({ width, height: 800 });
      const name = owner.getByRole('banner').getByText('Tansy & Wicket');
      await name.waitFor();
      expect(await name.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
      expect(
        await owner.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
    }
    await owner.context().close();
  });
});
