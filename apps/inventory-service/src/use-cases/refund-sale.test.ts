import type { RefundRequest } from '@agentic-retail/domain/refund/draft-refund';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { refundRequest } from '../testing/refund-request.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { completeSale } from './complete-sale.ts';
import { refundSale } from './refund-sale.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const manager = { userId: 'user-9', name: 'Callum' };

/** Sells `quantity` of a new product of 1.00 of which there are 10. */
async function sold(quantity = 3): Promise<{ sku: string; sale: Transaction }> {
  const { sku } = await inventory.stocked();
  const request = saleRequest([{ sku, quantity }], quantity * 100);
  const sale = await completeSale(inventory, request, seller);
  if (!sale.ok) throw new Error(sale.error.code);
  return { sku, sale: sale.value };
}

function refund(sale: Transaction, request: RefundRequest) {
  return refundSale(inventory, sale.id, request, manager);
}

async function saleNow({ id }: Transaction) {
  return (await inventory.sales.find(id))?.transaction;
}

async function stockOf(sku: string): Promise<number | undefined> {
  return (await inventory.products.find(sku))?.stockQuantity;
}

async function changesOf(sku: string) {
  const listed = await inventory.stockLog.list(sku, 0, { limit: 500 });
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.changes;
}

async function refundsOf({ id }: Transaction) {
  const listed = await inventory.refunds.listOfSale(id, { limit: 500 });
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.items;
}

describe('a refund', () => {
  it('is recorded, changes the sale, puts the goods back and says so in the log', async () => {
    const { sku, sale } = await sold();
    const request = refundRequest([{ sku, quantity: 2 }], 200);

    const result = await refund(sale, request);

    expect(result.ok && result.value).toMatchObject({
      id: request.id,
      transactionId: sale.id,
      total: 200,
      userName: 'Callum',
      lines: [{ sku, quantity: 2, lineTotal: 200, backToStock: 2 }],
    });
    expect(await refundsOf(sale)).toEqual([result.ok && result.value]);
    expect(await saleNow(sale)).toEqual({
      ...sale,
      status: 'partially_refunded',
      refunded: { count: 1, total: 200, lines: [{ sku, quantity: 2 }], cards: [] },
    });
    expect(await stockOf(sku)).toBe(9);
    expect(await changesOf(sku)).toMatchObject([
      { quantityChange: 2, reason: 'refund', reference: sale.id, actor: manager },
      { quantityChange: -3, reason: 'sale', actor },
      { quantityChange: 10 },
    ]);
  });

  it('of what is not to be sold again leaves stock and log alone', async () => {
    const { sku, sale } = await sold();
    const lines = [{ sku, quantity: 1, backToStock: 0 }];
    expect((await refund(sale, { ...refundRequest([], 100), lines })).ok).toBe(true);
    expect(await stockOf(sku)).toBe(7);
    expect(await changesOf(sku)).toHaveLength(2);
  });

  it('goes on until nothing is left, and no further', async () => {
    const { sku, sale } = await sold();
    const one = () => refund(sale, refundRequest([{ sku, quantity: 1 }], 100));
    const statuses: unknown[] = [];
    for (let count = 0; count < 3; count++) {
      expect((await one()).ok).toBe(true);
      statuses.push((await saleNow(sale))?.status);
    }
    expect(statuses).toEqual(['partially_refunded', 'partially_refunded', 'refunded']);
    expect(await one()).toEqual({
      ok: false,
      error: {
        code: 'refund-exceeds-sale',
        lines: [{ sku, name: 'Oak spoon', requested: 1, remaining: 0 }],
      },
    });
    expect(await stockOf(sku)).toBe(10);
  });

  it('is listed on the day it was given, also when the product is no longer sold', async () => {
    const { sku, sale } = await sold();
    await inventory.products.deactivate(sku, inventory.now());
    const given = await refund(sale, refundRequest([{ sku, quantity: 1 }], 100));
    if (!given.ok) throw new Error(given.error.code);
    const day = await inventory.refunds.listDay(given.value.date, { limit: 500 });
    expect(day.ok && day.value.items).toContainEqual(given.value);
  });

  it('of a sale that is not there says so', async () => {
    const request = refundRequest([{ sku: 'X', quantity: 1 }], 100);
    const missing = { ...(await sold()).sale, id: request.id };
    expect(await refund(missing, request)).toMatchObject({
      error: { code: 'transaction-not-found' },
    });
  });
});

describe('a sale that was refunded', () => {
  it('answers a repeat of the sale as it did at first', async () => {
    const { sku } = await inventory.stocked();
    const request = saleRequest([{ sku, quantity: 1 }], 100);
    const first = await completeSale(inventory, request, seller);
    if (!first.ok) throw new Error(first.error.code);
    await refund(first.value, refundRequest([{ sku, quantity: 1 }], 100));
    expect(await completeSale(inventory, request, seller)).toEqual(first);
    expect((await saleNow(first.value))?.status).toBe('refunded');
  });
});

describe('the same refund again', () => {
  it('gets the first answer and gives nothing back, also after the rest was refunded', async () => {
    const { sku, sale } = await sold();
    const request = refundRequest([{ sku, quantity: 1 }], 100);
    const first = await refund(sale, request);
    await refund(sale, refundRequest([{ sku, quantity: 2 }], 200));

    const again = await refundSale(inventory, sale.id, request, actor);

    expect(first.ok).toBe(true);
    expect(again).toEqual(first);
    expect(await refundsOf(sale)).toHaveLength(2);
    expect(await stockOf(sku)).toBe(10);
  });

  it('sent twenty times at once is one refund, one answer', async () => {
    const { sku, sale } = await sold();
    const request = refundRequest([{ sku, quantity: 1 }], 100);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refund(sale, request)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await saleNow(sale))?.refunded).toMatchObject({ count: 1, total: 100 });
    expect(await stockOf(sku)).toBe(8);
  });

  it('with other content, or for another sale, is refused', async () => {
    const { sku, sale } = await sold();
    const request = refundRequest([{ sku, quantity: 1 }], 100);
    await refund(sale, request);
    const other = { ...refundRequest([{ sku, quantity: 2 }], 200), id: request.id };
    expect(await refund(sale, other)).toMatchObject({ error: { code: 'refund-id-reused' } });
    const { sale: otherSale } = await sold();
    expect(await refund(otherSale, request)).toMatchObject({
      error: { code: 'refund-id-reused' },
    });
    expect((await saleNow(sale))?.refunded?.count).toBe(1);
  });
});

describe('refunds racing', () => {
  it('for the last piece have exactly one winner; the others hear what is left', async () => {
    for (let round = 0; round < 20; round++) {
      const { sku, sale } = await sold(1);
      const results = await Promise.all(
        Array.from({ length: 20 }, () => refund(sale, refundRequest([{ sku, quantity: 1 }], 100))),
      );
      const losers = results.flatMap((result) => (result.ok ? [] : [result.error]));
      expect(losers).toHaveLength(19);
      for (const loser of losers) {
        expect(loser).toEqual({
          code: 'refund-exceeds-sale',
          lines: [{ sku, name: 'Oak spoon', requested: 1, remaining: 0 }],
        });
      }
      expect(await stockOf(sku)).toBe(10);
      expect((await changesOf(sku)).map(({ quantityChange }) => quantityChange)).toEqual([
        1, -1, 10,
      ]);
      expect(await refundsOf(sale)).toHaveLength(1);
    }
  });

  it('with sales of the same product leave its stock the sum of its log', async () => {
    const { sku, sale } = await sold(5);
    await Promise.all([
      ...Array.from({ length: 3 }, () => refund(sale, refundRequest([{ sku, quantity: 1 }], 100))),
      ...Array.from({ length: 6 }, () =>
        completeSale(inventory, saleRequest([{ sku, quantity: 1 }], 100), seller),
      ),
    ]);
    const log = await changesOf(sku);
    const sum = log.reduce((total, { quantityChange }) => total + quantityChange, 0);
    expect(await stockOf(sku)).toBe(sum);
    expect((await saleNow(sale))?.refunded?.total).toBe(300);
  });

  it('for the same card never give it more than it paid', async () => {
    const { sku } = await inventory.stocked();
    const request = saleRequest([{ sku, quantity: 4 }], 400, {
      payments: [
        { method: 'card', amount: 100, reference: 'T-1' },
        { method: 'cash', amount: 300, tendered: 300 },
      ],
    });
    const sale = await completeSale(inventory, request, seller);
    if (!sale.ok) throw new Error(sale.error.code);
    const payouts = [{ method: 'card', amount: 100, reference: 'T-1' } as const];
    const results = await Promise.all(
      Array.from({ length: 4 }, () =>
        refund(sale.value, refundRequest([{ sku, quantity: 1 }], 100, { payouts })),
      ),
    );
    const errors = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(errors).toHaveLength(3);
    expect(errors[0]).toMatchObject({ code: 'refund-exceeds-card', remaining: 0 });
  });
});
