import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Inventory } from '../handlers.ts';
import { beforeNumbering } from '../testing/before-numbering.ts';
import { crashingInventory } from '../testing/crashing-inventory.ts';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { newRegister } from '../testing/new-register.ts';
import { refundRequest } from '../testing/refund-request.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { stockInLog } from '../testing/stock-in-log.ts';
import { timedId } from '../testing/timed-id.ts';
import { closeCashSession } from './close-cash-session.ts';
import { completeSale } from './complete-sale.ts';
import { openCashSession } from './open-cash-session.ts';
import { refundSale } from './refund-sale.ts';

let inventory: TestInventory;
let skus: string[];
beforeAll(async () => {
  inventory = await createTestInventory();
  skus = [];
  // Three parts of a sequence.
  for (let made = 0; made < 100; made++) {
    skus.push((await inventory.stocked({ stockQuantity: 100_000 })).sku);
  }
});
afterAll(() => inventory.close());

function saleAt(registerId: string, of: readonly string[] = skus.slice(0, 1)): SaleRequest {
  const lines = of.map((sku) => ({ sku, quantity: 1 }));
  return saleRequest(lines, of.length * 100, { registerId });
}

async function sell(request: SaleRequest, shop: Inventory = inventory): Promise<string> {
  const sale = await completeSale(shop, request, seller);
  if (!sale.ok) throw new Error(sale.error.code);
  return String(sale.value.receiptNumber);
}

const series = (registerId: string, length: number) =>
  Array.from({ length }, (_, index) => receiptNumber(registerId, index + 1));

describe('the series of a register', () => {
  it('begins at 1, and a sale sent again keeps its number', async () => {
    const registerId = newRegister();
    const [first, second] = [saleAt(registerId), saleAt(registerId)];
    expect([await sell(first), await sell(second)]).toEqual(series(registerId, 2));
    expect(await sell(first)).toBe(`${registerId}/000001`);
    const recorded = await inventory.sales.find(second.id);
    expect(recorded?.transaction.receiptNumber).toBe(`${registerId}/000002`);
  });

  it('goes on through cash sessions', async () => {
    const registerId = newRegister();
    const numbers: string[] = [];
    for (let session = 1; session <= 3; session++) {
      const id = timedId();
      await openCashSession(inventory, { id, registerId, float: 0 }, actor);
      const sale = saleAt(registerId);
      numbers.push(await sell(sale));
      expect((await inventory.sales.find(sale.id))?.transaction.sessionId).toBe(id);
      expect((await closeCashSession(inventory, id, 100, actor)).ok).toBe(true);
    }
    // And without any.
    numbers.push(await sell(saleAt(registerId)));
    expect(numbers).toEqual(series(registerId, 4));
  });

  it.each([
    ['one write', 1],
    ['a sequence', 100],
  ])(
    'is sold in the session that is opened or closed just before the last of %s',
    async (_, products) => {
      const registerId = newRegister();
      const id = timedId();
      const changes = [
        () => openCashSession(inventory, { id, registerId, float: 0 }, actor),
        () => closeCashSession(inventory, id, products * 100, actor),
      ];
      const sessions: unknown[] = [];
      for (const change of changes) {
        const before = beforeNumbering(inventory, change);
        const request = saleAt(registerId, skus.slice(0, products));
        await sell(request, before.inventory);
        before.close();
        sessions.push((await inventory.sales.find(request.id))?.transaction.sessionId);
      }
      expect(sessions).toEqual([id, undefined]);
      expect((await inventory.cashSessions.find(id))?.sales).toMatchObject({
        count: 1,
        cash: products * 100,
      });
    },
  );

  it('has no number for a sale that is refused', async () => {
    const registerId = newRegister();
    const none = await inventory.stocked({ stockQuantity: 0 });
    for (const short of [[none.sku], [...skus, none.sku]]) {
      await expect(sell(saleAt(registerId, short))).rejects.toThrow('insufficient-stock');
    }
    expect(await sell(saleAt(registerId))).toBe(`${registerId}/000001`);
  });

  it.each([1, 4])(
    'has each number once when 8 terminals sell at once on %d registers, large sales among them',
    async (count) => {
      const registers = Array.from({ length: count }, newRegister);
      const sold = await Promise.all(
        Array.from({ length: 8 }, async (_, terminal) => {
          const registerId = registers[terminal % count] ?? '';
          const numbers: string[] = [];
          for (let made = 0; made < 10; made++) {
            numbers.push(
              await sell(saleAt(registerId, made === 5 ? skus : [skus[terminal] ?? ''])),
            );
          }
          return numbers;
        }),
      );
      const perRegister = 80 / count;
      const expected = registers.flatMap((registerId) => series(registerId, perRegister));
      expect(sold.flat().toSorted()).toEqual(expected.toSorted());
    },
  );

  it.each([
    ['one write', 1, 1],
    ['a sequence', 100, 5],
  ])('has no gap and no repeat after a crash at any write of %s', async (_, products, writes) => {
    const registerId = newRegister();
    const numbers: string[] = [];
    for (let atWrite = 1; atWrite <= writes; atWrite++) {
      for (const isWritten of [false, true]) {
        const request = saleAt(registerId, skus.slice(0, products));
        const dying = crashingInventory(inventory, { atWrite, isWritten });
        await expect(completeSale(dying.inventory, request, seller)).rejects.toThrow();
        dying.close();
        // Somebody else sells there before the till asks again.
        numbers.push(await sell(saleAt(registerId)), await sell(request));
        expect(await sell(request)).toBe(numbers.at(-1));
      }
    }
    expect(numbers.toSorted()).toEqual(series(registerId, writes * 4));
  });
});

describe('a refund', () => {
  it('may have the id of another sale: neither is in the other’s way', async () => {
    const [sku = ''] = skus;
    const [sale, other] = [saleAt(newRegister()), saleAt(newRegister())];
    await sell(sale);
    await sell(other);
    const refund = refundRequest([{ sku, quantity: 1 }], 100, { id: other.id });
    expect((await refundSale(inventory, sale.id, refund, actor)).ok).toBe(true);
    const stock = (await inventory.products.find(sku))?.stockQuantity;
    expect(await stockInLog(inventory, sku)).toBe(stock);
  });

  it('has the number of its sale, and which of its refunds it is, whatever the register', async () => {
    const registerId = newRegister();
    const sku = skus[0] ?? '';
    const sale = saleRequest([{ sku, quantity: 3 }], 300, { registerId });
    await sell(sale);
    const refunds = [1, 2].map(() => refundRequest([{ sku, quantity: 1 }], 100));
    const numbers: unknown[] = [];
    for (const refund of [...refunds, ...refunds]) {
      const given = await refundSale(inventory, sale.id, refund, actor);
      numbers.push(given.ok && given.value.receiptNumber);
    }
    const expected = [`${registerId}/000001-R1`, `${registerId}/000001-R2`];
    expect(numbers).toEqual([...expected, ...expected]);
  });
});
