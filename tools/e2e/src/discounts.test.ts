import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import demoStaff from '../../local/demo-shop/staff.json';
import { productBody, type SaleBody, saleBody, successOf } from './testing/sale.ts';
import { type StaffMember, signInAs } from './testing/staff.ts';
import { hasBrowser, startTillBrowser, type TillBrowser } from './testing/till-browser.ts';

const describeInBrowser = hasBrowser ? describe : describe.skip;

let shop: SpawnedShop;
let manager: StaffMember;
let cashier: StaffMember;
beforeAll(async () => {
  shop = await spawnShop();
  manager = await signInAs(shop, 'manager');
  cashier = await signInAs(shop, 'cashier');
  successOf(
    await manager.client.createProduct({ body: { ...productBody('DISC-1', 100), price: 1000 } }),
  );
});
afterAll(() => shop?.stop());

describe('the service', () => {
  const discounted = (percent: number): SaleBody => ({
    ...saleBody([{ sku: 'DISC-1', quantity: 1 }], 1000 - percent / 10),
    discounts: [{ kind: 'percent', percent }],
  });
  const code = async (who: StaffMember, body: SaleBody) => {
    const answer = await who.client.completeSale({ body });
    return answer.ok ? 'sold' : answer.error.kind === 'problem' && answer.error.problem.code;
  };

  test('keeps the limits, whoever asks', async () => {
    const owner = await signInAs(shop, 'owner');
    for (const who of [cashier, manager, owner]) {
      expect(await code(who, discounted(1500))).toBe('sold');
      expect(await code(who, discounted(2000))).toBe('approval-needed');
      expect(await code(who, discounted(2600))).toBe('discount-too-large');
    }
  });

  test('takes a manager’s approval once, and no cashier’s', async () => {
    const { id, registerId, lines, discounts = [], expectedTotal, payments } = discounted(2500);
    const body = { id, registerId, lines, discounts, expectedTotal };
    expect(await cashier.client.approveDiscount({ body })).toMatchObject({
      error: { problem: { code: 'role-required' } },
    });
    const approval = successOf(await manager.client.approveDiscount({ body }));
    const sale = { ...body, payments, approvalId: approval.id };
    expect(successOf(await cashier.client.completeSale({ body: sale }))).toMatchObject({
      total: 750,
      approval: {
        id: approval.id,
        approvedBy: { name: demoStaff.find(({ role }) => role === 'manager')?.name },
      },
    });
    const again = { ...discounted(2500), approvalId: approval.id };
    expect(await code(cashier, again)).toBe('approval-invalid');
  });
});

describeInBrowser('the till', () => {
  let browser: TillBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startTillBrowser();
    page = await browser.open(shop, 'cashier');
  });
  afterAll(() => browser?.close());

  const total = () => page.getByTestId('cart-total').innerText();
  const dialog = () => page.getByRole('dialog');

  test('takes something off a line and off the cart by keyboard', async () => {
    await page.getByLabel('Search products').fill('DISC-1');
    await page.keyboard.press('Enter');
    await page.getByLabel('Cart lines').getByText('Piece DISC-1', { exact: true }).waitFor();
    await page.keyboard.press('F6');
    await dialog().getByLabel('Percent off').fill('10');
    await page.keyboard.press('Enter');
    await page.getByLabel('Cart lines').getByText('−£1.00').waitFor();
    expect(await total()).toBe('£9.00');
    await page.keyboard.press('F7');
    await dialog().getByRole('button', { name: '15 %' }).click();
    await dialog().getByRole('button', { name: 'Give the discount' }).click();
    await page.getByText('£7.65').first().waitFor();
  });

  test('lets a manager approve without ending the cashier’s session', async () => {
    await page.keyboard.press('F2');
    await dialog().getByText('A manager has to approve').waitFor();
    const member = demoStaff.find(({ role }) => role === 'manager');
    await dialog()
      .getByLabel('Manager’s email')
      .fill(member?.email ?? '');
    await dialog().getByLabel('Password').fill('wrong');
    await dialog().getByRole('button', { name: 'Approve' }).click();
    await dialog().getByRole('alert').waitFor();
    await dialog()
      .getByLabel('Password')
      .fill(member?.password ?? '');
    await dialog().getByRole('button', { name: 'Approve' }).click();
    await dialog().getByLabel('Cash received').fill('10');
    await dialog().getByRole('button', { name: 'Complete sale' }).click();
    const receipt = page.getByLabel(/^Receipt /);
    await receipt.waitFor();
    const printed = await receipt.innerText();
    expect(printed).toContain('−£2.35');
    expect(printed).toContain('Discount approved by');
    expect(printed).toContain('£7.65');

    await page.reload();
    await page.getByLabel('Search products').waitFor();
    const cashierName = demoStaff.find(({ role }) => role === 'cashier')?.name ?? '';
    await page.getByLabel(`User menu of ${cashierName}`).waitFor();
  });

  test('gives nobody more than a quarter', async () => {
    await page.getByLabel('Search products').fill('DISC-1');
    await page.keyboard.press('Enter');
    await page.getByLabel('Cart lines').getByText('Piece DISC-1', { exact: true }).waitFor();
    await page.keyboard.press('F7');
    await dialog().getByText('Amount', { exact: true }).click();
    await dialog().getByLabel('Amount off').fill('2.51');
    await page.keyboard.press('Enter');
    await dialog()
      .getByText(/^Piece DISC-1 would be more than 25 % off.* Here, £2.50 is left/)
      .waitFor();
    await dialog().getByLabel('Amount off').fill('2.50');
    await page.keyboard.press('Enter');
    await page.getByText('£7.50').first().waitFor();
    await page.keyboard.press('F6');
    await dialog().getByLabel('Percent off').fill('5');
    await dialog().getByText('Here, nothing is left to give').waitFor();
    await page.keyboard.press('Escape');
  });

  test('marks the line of a cart that is beyond it by now, and does not sell it', async () => {
    await page.keyboard.press('+');
    await page.keyboard.press('F7');
    await dialog().getByLabel('Amount off').fill('5');
    await page.keyboard.press('Enter');
    await page.getByText('£15.00').first().waitFor();
    await page.keyboard.press('-');
    await page.getByLabel('Cart lines').getByText('Over 25 %: give less').waitFor();
    await page.keyboard.press('F2');
    await page.getByText('Nobody may take off more than 25 %').waitFor();
  });
});

describeInBrowser('the settings', () => {
  let browser: TillBrowser;
  beforeAll(async () => {
    browser = await startTillBrowser();
  });
  afterAll(() => browser?.close());

  test('let the owner add, order, change and remove promotions, which the till follows', async () => {
    const page = await browser.open(shop, 'owner', '/settings');
    const dialog = page.getByRole('dialog');
    const list = page.getByRole('list', { name: 'Promotions' });
    await page.getByRole('button', { name: 'Add' }).click();
    await dialog.getByLabel('Name').fill('Half price week');
    await dialog.getByLabel('Percent off').fill('50');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await list.getByText('50 % off, whole shop').waitFor();

    await page.getByRole('button', { name: 'Move Half price week up' }).click();
    await list.getByRole('listitem').nth(2).getByText('Half price week').waitFor();
    const priced = saleBody([{ sku: 'DISC-1', quantity: 1 }], 500);
    expect(successOf(await cashier.client.completeSale({ body: priced }))).toMatchObject({
      total: 500,
      lines: [{ promotionName: 'Half price week' }],
    });

    await list.getByText('Half price week').click();
    await dialog.getByText('Amount', { exact: true }).click();
    await dialog.getByLabel('Amount off each').fill('1');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await list.getByText('£1.00 off each, whole shop').waitFor();

    await page.getByRole('button', { name: 'Remove Half price week' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await list.getByText('Half price week').waitFor({ state: 'detached' });
    const { promotions } = successOf(await cashier.client.getShop());
    expect(promotions.map(({ name }) => name)).not.toContain('Half price week');
  });

  test('let the owner sell without tax in the prices, and the receipt says so', async () => {
    const page = await browser.open(shop, 'owner', '/settings');
    await page.getByText('Tax is added').click();
    await page.getByLabel('Standard rate, %').fill('8.75');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The settings are saved').waitFor();

    const till = await browser.open(shop, 'cashier');
    await till.getByLabel('Search products').fill('DISC-1');
    await till.keyboard.press('Enter');
    await till.getByText('Tax 8.75 %').waitFor();
    expect(await till.getByTestId('cart-total').innerText()).toBe('£10.88');
    await till.keyboard.press('F2');
    // In three ways: two cards, and the rest in cash.
    for (const amount of ['4', '3.50']) {
      await till.getByRole('dialog').getByText('Card', { exact: true }).click();
      await till
        .getByRole('dialog')
        .getByLabel(/amount/i)
        .fill(amount);
      await till
        .getByRole('dialog')
        .getByRole('button', { name: /^Charge/ })
        .click();
      await till
        .getByRole('dialog')
        .getByText(`£${Number(amount).toFixed(2)}`)
        .first()
        .waitFor();
    }
    await till.getByRole('dialog').getByText('Cash', { exact: true }).click();
    await till.getByRole('dialog').getByLabel('Cash received').fill('5');
    await till.getByRole('dialog').getByRole('button', { name: 'Complete sale' }).click();
    const receipt = till.getByLabel(/^Receipt /);
    await receipt.waitFor();
    const printed = await receipt.innerText();
    for (const text of ['£10.00', 'Tax 8.75 % on £10.00', '£0.88', '£10.88', '£4.00', '£3.50']) {
      expect(printed).toContain(text);
    }
    const { items } = successOf(
      await manager.client.listTransactions({
        query: { date: new Date().toISOString().slice(0, 10) },
      }),
    );
    const sale = items.find(({ payments }) => payments.length === 3);
    const id = sale?.id ?? '';
    const body = {
      ...saleBody([], 0),
      lines: [{ sku: 'DISC-1', quantity: 1, backToStock: 1 }],
      payouts: (sale?.payments ?? []).map((payment) =>
        payment.method === 'card'
          ? { method: payment.method, amount: payment.amount, reference: payment.reference }
          : { method: payment.method, amount: payment.amount },
      ),
    };
    const { payments: _, expectedTotal: __, ...refund } = body;
    expect(
      successOf(await manager.client.refundSale({ params: { id }, body: refund })),
    ).toMatchObject({
      total: 1088,
      tax: 88,
      taxes: [{ rate: 875, net: 1000, tax: 88 }],
    });
  });
});
