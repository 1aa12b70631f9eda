import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { refundRequest } from '../testing/refund-request.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { timedId } from '../testing/timed-id.ts';
import { closeCashSession } from './close-cash-session.ts';
import { completeSale } from './complete-sale.ts';
import { openCashSession } from './open-cash-session.ts';
import { refundSale } from './refund-sale.ts';
import { updateShop } from './update-shop.ts';

const registerId = 'till-1';
const required = { ok: false, error: { code: 'cash-session-required', registerId } };

let inventory: TestInventory;
let sku: string;
beforeAll(async () => {
  inventory = await createTestInventory();
  ({ sku } = await inventory.stocked());
});
afterAll(() => inventory.close());

async function requireSession(requiresCashSession: boolean): Promise<void> {
  const saved = await updateShop(inventory, {
    ...(await inventory.shop.get()),
    requiresCashSession,
  });
  expect(saved.ok).toBe(true);
}

const sale = () => saleRequest([{ sku, quantity: 2 }], 200);

it('is not required by a shop that has never said so', async () => {
  expect(await inventory.shop.get()).toMatchObject({ requiresCashSession: false });
  expect((await completeSale(inventory, sale(), seller)).ok).toBe(true);
});

it('keeps a register from selling and from giving cash back until it has one', async () => {
  const before = sale();
  const paid = { payments: [{ method: 'card', amount: 200, reference: 'T-1' }] } as const;
  const first = await completeSale(inventory, { ...before, ...paid }, seller);
  await requireSession(true);

  expect(await completeSale(inventory, sale(), seller)).toEqual(required);
  const inCash = refundRequest([{ sku, quantity: 1 }], 100);
  expect(await refundSale(inventory, before.id, inCash, actor)).toEqual(required);
  // No drawer is needed for a card, and none for an answer that was given before.
  const toCard = { payouts: [{ method: 'card', amount: 100, reference: 'T-1' }] } as const;
  const byCard = refundRequest([{ sku, quantity: 1 }], 100, toCard);
  expect((await refundSale(inventory, before.id, byCard, actor)).ok).toBe(true);
  expect(await completeSale(inventory, { ...before, ...paid }, seller)).toEqual(first);

  const session = { id: timedId(), registerId, float: 0 };
  await openCashSession(inventory, session, actor);
  const sold = await completeSale(inventory, sale(), seller);
  expect(sold.ok && sold.value.sessionId).toBe(session.id);
  expect((await refundSale(inventory, before.id, inCash, actor)).ok).toBe(true);

  await closeCashSession(inventory, session.id, 100, actor);
  expect(await completeSale(inventory, sale(), seller)).toEqual(required);
  await requireSession(false);
  expect((await completeSale(inventory, sale(), seller)).ok).toBe(true);
});
