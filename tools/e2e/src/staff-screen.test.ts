import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openPage } from './testing/open-page.ts';

describeInBrowser('the staff screen', () => {
  const email = 'ada@shop.example';
  let shop: SpawnedShop;
  let browser: Browser;
  let owner: Page;

  beforeAll(async () => {
    shop = await spawnShop();
    browser = await launchBrowser();
    owner = await openPage(browser, shop, {
      email: 'owner@demo.example',
      password: 'Candle-and-Key-3',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  const row = () => owner.getByLabel('Staff').getByRole('button', { name: /Ada Novak/ });

  test('is no place for a cashier', async () => {
    const cashier = await openPage(browser, shop, {
      email: 'cashier@demo.example',
      password: 'Scone-and-Jam-1',
    });
    await cashier.getByLabel('Search products').waitFor();
    expect(await cashier.getByRole('link', { name: 'Staff' }).count()).toBe(0);
    await cashier.context().close();
  });

  test('invites a colleague, who chooses a password and opens the till', async () => {
    await owner.getByRole('link', { name: 'Staff' }).click();
    await owner.getByRole('button', { name: 'Invite' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Ada Novak');
    await dialog.getByLabel('Email').fill(email);
    await dialog.getByLabel('Manager').check();
    await dialog.getByRole('button', { name: 'Invite' }).click();
    await row().getByText('Invited').waitFor();

    const mail = shop.mails.findLast(({ to }) => to === email);
    const colleague = await openPage(browser, shop, { email, password: mail?.secret ?? '' });
    await colleague.getByLabel('New password').fill('Chosen-by-Ada-1');
    await colleague.getByRole('button', { name: 'Sign in' }).click();
    await colleague.getByLabel('Search products').waitFor();
    await colleague.getByLabel('User menu of Ada Novak').click();
    await colleague.getByText('Manager').waitFor();
    await colleague.context().close();
  });

  test('changes a role, removes a PIN and disables, each after a question', async () => {
    await owner.getByRole('button', { name: 'Reload the staff' }).click();
    await row().getByText('Invited').waitFor({ state: 'detached' });
    await row().click();
    await owner.getByLabel('Cashier').check();
    await owner.getByRole('button', { name: 'Change the role' }).click();
    await owner.getByRole('dialog', { name: 'Make Ada Novak a cashier?' }).waitFor();
    await owner.getByRole('button', { name: 'Make a cashier' }).click();
    await row().getByText('Cashier').waitFor();

    await row().click();
    await owner.getByRole('button', { name: 'Remove the PIN' }).click();
    await owner.getByRole('dialog', { name: 'Remove the PIN of Ada Novak?' }).waitFor();
    await owner.getByRole('button', { name: 'Remove', exact: true }).click();
    await owner.getByText('Ada Novak signs in with the password at every till.').waitFor();

    await row().click();
    await owner.getByRole('button', { name: 'Disable' }).click();
    await owner.getByRole('dialog', { name: 'Disable Ada Novak?' }).waitFor();
    await owner.getByRole('button', { name: 'Disable' }).click();
    await row().getByText('Disabled').waitFor();

    const left = await openPage(browser, shop, { email, password: 'Chosen-by-Ada-1' });
    await left.getByRole('alert').waitFor();
    await left.context().close();
  });
});
