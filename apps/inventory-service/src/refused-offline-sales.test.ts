import type { OfflineSale } from '@agentic-retail/domain/offline/offline-sale';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestInventory, type TestInventory } from './testing/create-test-inventory.ts';
import { offlineSale } from './testing/offline-sale.ts';
import { sendOfflineSale } from './testing/send-offline-sale.ts';

let inventory: TestInventory;
let sale: OfflineSale;
beforeAll(async () => {
  inventory = await createTestInventory();
  const { sku } = await inventory.stocked();
  sale = await offlineSale(inventory, [{ sku, quantity: 1 }]);
});
afterAll(() => inventory.close());

it.each([-1, -10_000, 1e15])(
  'a tax rate of %d is refused, and nothing else of it',
  async (taxRate) => {
    const lines = sale.lines.map((line) => ({ ...line, taxRate }));
    const { status, body, pointers } = await sendOfflineSale(inventory, { ...sale, lines });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-request' });
    expect(pointers).toEqual(['/lines/0/taxRate']);
  },
);

it('lines that come to more than can be counted are refused', async () => {
  const lines = Array.from({ length: 1200 }, (_, index) => ({
    ...sale.lines[0],
    sku: `P-${index}`,
    quantity: 1000,
    unitPrice: 100_000_000,
  }));
  const { status, body, pointers } = await sendOfflineSale(inventory, { ...sale, lines });
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-request' });
  expect(pointers).toEqual(['/lines']);
});
