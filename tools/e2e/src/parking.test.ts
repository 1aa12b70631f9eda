import { randomBytes } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import demoProducts from '../../local/demo-shop/products.json';
import { successOf } from './testing/sale.ts';
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
const lines = [{ sku: 'CAN-001', quantity: 2 }];

test('two tills recall one cart at once, 50 times: exactly one gets it, the other hears who has it', async () => {
  for (let round = 0; round < 50; round++) {
    const body = { id: newId(), registerId: 'till-1', note: `Round ${round}`, lines };
    const parked = successOf(await cashier.client.parkCart({ body }));
    const results = await Promise.all(
      [cashier, manager].map(({ client }, till) =>
        client.recallCart({
          params: { id: parked.id },
          body: { recallId: newId(), registerId: `till-${till}` },
        }),
      ),
    );
    const winners = results.flatMap((result) => (result.ok ? [result.value] : []));
    const losers = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(winners).toMatchObject([{ lines, taken: { outcome: 'recalled' } }]);
    expect(losers).toMatchObject([
      {
        kind: 'problem',
        problem: { code: 'parked-cart-taken', status: 409, taken: winners[0]?.taken },
      },
    ]);
  }
  const left = successOf(await cashier.client.listParkedCarts({ query: {} }));
  expect(left.items).toEqual([]);
});

const describeInBrowser = hasBrowser ? describe : describe.skip;

describeInBrowser('the page', () => {
  const candle = demoProducts.find(({ sku }) => sku === 'CAN-001')?.name ?? '';
  let browser: TillBrowser;
  beforeAll(async () => {
    browser = await startTillBrowser();
  });
  afterAll(() => browser?.close());

  test('parks a cart by the keyboard, and another till takes it', async () => {
    const first = await browser.open(shop, 'cashier');
    await first.getByRole('list', { name: 'Products' }).getByText(candle).click();
    await first.keyboard.press('F4');
    await first.getByLabel('Name or note').fill('Red coat');
    await first.keyboard.press('Enter');
    await first.getByText('The cart is parked').waitFor();
    await first.getByText('The cart is empty').waitFor();

    const second = await browser.open(shop, 'manager');
    await second.keyboard.press('F9');
    await second.getByRole('button', { name: 'Recall Red coat' }).click();
    await second
      .getByRole('list', { name: 'Cart lines' })
      .getByText(candle, { exact: true })
      .waitFor();

    await first.keyboard.press('F9');
    await first.getByText('No cart is parked').waitFor();
  });

  test('takes a cart that was asked for and did not arrive, after a reload', async () => {
    const body = { id: newId(), registerId: 'till-1', note: 'Blue hat', lines };
    successOf(await cashier.client.parkCart({ body }));
    const till = await browser.open(shop, 'cashier');
    // The answer is lost, the cart is taken.
    await till.route('**/recall', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await till.getByRole('button', { name: 'Parked carts' }).click();
    await till.getByRole('button', { name: 'Recall Blue hat' }).click();
    await till.getByText('has not arrived yet').waitFor();
    await till.unroute('**/recall');
    await till.reload();
    await till.getByRole('button', { name: 'Get it' }).click();
    await till
      .getByRole('list', { name: 'Cart lines' })
      .getByText(candle, { exact: true })
      .waitFor();
  });
});
