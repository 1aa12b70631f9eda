import { businessDate } from '@agentic-retail/domain/time/business-date';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openPage } from './testing/open-page.ts';
import { successOf } from './testing/sale.ts';
import { signInAs } from './testing/staff.ts';

const cashier = { email: 'cashier@demo.example', password: 'Scone-and-Jam-1', pin: '4826' };
const manager = { email: 'manager@demo.example', password: 'Kettle-and-Tea-2', pin: '739105' };

describeInBrowser('a till that two people share', () => {
  let shop: SpawnedShop;
  let browser: Browser;
  let page: Page;
  const names = { cashier: '', manager: '' };

  beforeAll(async () => {
    shop = await spawnShop();
    browser = await launchBrowser();
    for (const role of ['cashier', 'manager'] as const) {
      const { client } = await signInAs(shop, role);
      names[role] = successOf(await client.currentUser()).name;
    }
    page = await openPage(browser, shop, cashier);
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  const menu = (name: string) => page.getByLabel(`User menu of ${name}`);
  const cart = () => page.getByLabel('Cart lines').getByText('Barnaby Bear').first();

  async function setPin({ password, pin }: typeof cashier) {
    await page.getByRole('button', { name: 'Your PIN' }).click();
    const dialog = page.getByRole('dialog');
    // A till can't know of a PIN that was set at another one: it can be removed all the same.
    await dialog.getByRole('button', { name: 'Remove it' }).waitFor();
    await dialog.getByLabel('Your password').fill(password);
    await dialog.getByLabel('New PIN', { exact: true }).fill(pin);
    await dialog.getByLabel('New PIN again').fill(pin);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  test('is set up by each with the password, once', async () => {
    await menu(names.cashier).click();
    await setPin(cashier);
    await menu(names.cashier).click();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('heading', { name: 'Who is selling?' }).waitFor();
    await page.getByRole('button', { name: 'Sign in with a password' }).click();
    await page.getByLabel('Email').fill(manager.email);
    await page.getByLabel('Password').fill(manager.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await menu(names.manager).click();
    await setPin(manager);
  });

  test('is handed over with the cart, in two taps and a PIN, to who has sold then', async () => {
    await page.getByText('Barnaby Bear').first().click();
    await page.getByRole('link', { name: 'Reports' }).waitFor();
    const before = Date.now();
    await menu(names.manager).click();
    await page.getByRole('button', { name: names.cashier }).click();
    for (const digit of cashier.pin) {
      await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click();
    }
    await page.getByRole('button', { name: 'Continue' }).click();
    await menu(names.cashier).waitFor();
    expect(Date.now() - before).toBeLessThan(2_000);

    // What the manager may do went with them.
    expect(await page.getByRole('link', { name: 'Reports' }).count()).toBe(0);
    await cart().waitFor();
    await page.keyboard.press('F2');
    await page.getByRole('dialog').getByText('Card', { exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Charge/ })
      .click();
    await page.getByLabel(/^Receipt /).waitFor();
    await page.getByRole('button', { name: 'New sale' }).click();
    const { client } = await signInAs(shop, 'manager');
    const date = businessDate(new Date().toISOString(), 'Europe/London');
    const { items } = successOf(await client.listTransactions({ query: { date } }));
    expect(items.map(({ cashierName }) => cashierName)).toEqual([names.cashier]);
  });

  test('is locked for a reload and for other windows, and opens by keyboard', async () => {
    await page.getByText('Barnaby Bear').first().click();
    const other = await page.context().newPage();
    await other.goto(shop.url);
    await other.getByLabel(`User menu of ${names.cashier}`).waitFor();
    await menu(names.cashier).click();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await other.getByRole('heading', { name: 'Who is selling?' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: names.manager }).press('Enter');
    await page.getByLabel(`PIN of ${names.manager}`).pressSequentially('0001');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('4 tries are left').waitFor();
    await page.keyboard.type(manager.pin);
    await page.keyboard.press('Enter');
    await menu(names.manager).waitFor();
    await other.getByLabel(`User menu of ${names.manager}`).waitFor();
    await cart().waitFor();
    await other.close();
  });

  test('asks for the password after five wrong PINs, and shows them no more', async () => {
    await menu(names.manager).click();
    await page.getByRole('button', { name: names.cashier }).click();
    for (let guess = 0; guess < 5; guess++) {
      await page.getByLabel(`PIN of ${names.cashier}`).fill(`000${guess + 2}`);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      if (guess < 4) await page.getByText(`${4 - guess} tr`).waitFor();
    }
    await page.getByRole('button', { name: 'Lock the till to sign in' }).click();
    await page.getByRole('button', { name: names.manager }).waitFor();
    expect(await page.getByRole('button', { name: names.cashier }).count()).toBe(0);
  });

  test('gives nobody a PIN back who removes it, after a question', async () => {
    await page.getByRole('button', { name: names.manager }).click();
    await page.getByLabel(`PIN of ${names.manager}`).fill(manager.pin);
    await page.keyboard.press('Enter');
    await menu(names.manager).click();
    await page.getByRole('button', { name: 'Your PIN' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    const question = page.getByRole('dialog', { name: 'Remove your PIN?' });
    await question.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await question.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('You have no PIN now.').waitFor();
    await menu(names.manager).click();
    await page.getByText('Whoever has a PIN and has signed in here once').waitFor();
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor({ state: 'detached' });
  });
});
