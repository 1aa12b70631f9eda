import type { OfflineSale } from '@agentic-retail/domain/offline/offline-sale';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { offlineSale } from '../testing/offline-sale.ts';
import { timedId } from '../testing/timed-id.ts';
import { listAudit } from './list-audit.ts';
import { recordOfflineSale } from './record-offline-sale.ts';
import { reviewSaleConflicts } from './review-sale-conflicts.ts';

const other = { userId: 'user-other', name: 'Somebody Else' };

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

async function made(quantity: number): Promise<OfflineSale> {
  const { sku } = await inventory.stocked({ stockQuantity: 1 });
  return offlineSale(inventory, [{ sku, quantity }], {
    registerId: `till-${timedId().slice(-12)}`,
  });
}

async function recorded(quantity: number): Promise<Transaction> {
  return record(await made(quantity));
}

async function record(sale: OfflineSale): Promise<Transaction> {
  const answer = await recordOfflineSale(inventory, sale, actor);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function entriesOf(id: string) {
  const today = new Date().toISOString().slice(0, 10);
  const query = { date: today, kind: 'sale-conflicts-reviewed', limit: 200 } as const;
  const listed = await listAudit(inventory, query);
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.items.filter(({ subject }) => subject === id);
}

it('keeps who was first, when and what they wrote, and changes nothing else', async () => {
  const sale = await recorded(2);
  const { id } = sale;
  const note = 'Counted: one was damaged.';
  const reviewed = await reviewSaleConflicts(inventory, { id, note }, actor);
  const review = { by: actor, at: expect.any(String), note };
  expect(reviewed).toEqual({ ok: true, value: { ...sale, review } });
  expect(await reviewSaleConflicts(inventory, { id }, other)).toEqual(reviewed);
  expect((await inventory.sales.find(id))?.transaction).toEqual({ ...sale, review });
  expect(await entriesOf(id)).toMatchObject([{ after: { conflicts: ['stock-short'], note } }]);
});

it('is not in the answer to a sale that is sent again: that is the first one', async () => {
  const sale = await made(2);
  const first = await record(sale);
  await reviewSaleConflicts(inventory, { id: sale.id, note: 'Counted.' }, actor);
  expect(await record(sale)).toEqual(first);
});

it('is of one of two who mark it at the same moment, for both of them', async () => {
  const { id } = await recorded(2);
  const answers = await Promise.all(
    [actor, other].map((by) => reviewSaleConflicts(inventory, { id }, by)),
  );
  expect(answers[0]).toMatchObject({ ok: true, value: { review: { by: expect.anything() } } });
  expect(answers[1]).toEqual(answers[0]);
  expect(await entriesOf(id)).toHaveLength(1);
});

it('is there for sales that differ alone', async () => {
  const { id } = await recorded(1);
  const code = 'sale-has-no-conflicts';
  expect(await reviewSaleConflicts(inventory, { id }, actor)).toEqual({
    ok: false,
    error: { code, id },
  });
  const unknown = timedId();
  expect(await reviewSaleConflicts(inventory, { id: unknown }, actor)).toEqual({
    ok: false,
    error: { code: 'transaction-not-found', id: unknown },
  });
});
