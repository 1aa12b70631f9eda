import { currentTiming, withTiming } from '@agentic-retail/service-kit/timing';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { crashingInventory } from '../testing/crashing-inventory.ts';
import {
  actor,
  createTestInventory,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { laterClock } from '../testing/later-clock.ts';
import { offlineSale } from '../testing/offline-sale.ts';
import { stockedSkus } from '../testing/stocked-skus.ts';
import { timedId } from '../testing/timed-id.ts';
import { applyCount } from './apply-count.ts';
import { cancelCount } from './cancel-count.ts';
import { countProduct } from './count-product.ts';
import { openCount } from './open-count.ts';
import { recordOfflineSale } from './record-offline-sale.ts';
import { sweepPending } from './sweep-pending.ts';

const minute = 60_000;
const muchLater = () => new Date(Date.now() + 60 * minute).toISOString();

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

/** Records a sale of more than there is; gives back the id of the count that it calls for. */
async function soldOut(skus: readonly string[], quantity = 1): Promise<string> {
  const sale = await offlineSale(
    inventory,
    skus.map((sku) => ({ sku, quantity })),
  );
  const recorded = await recordOfflineSale(inventory, sale, actor);
  const countId = recorded.ok && recorded.value.countId;
  if (countId !== sale.id) throw new Error('no count was opened');
  return countId;
}

/** Some minutes after it was opened. */
function enter(id: string, sku: string, counted = 0, now = laterClock) {
  const entry = { id, sku, entryId: timedId(), counted };
  return countProduct({ ...inventory, now }, entry, actor);
}

const apply = (id: string, at = inventory) => applyCount({ ...at, now: laterClock }, id);

const open = { status: 'open' };

async function expectCounts(ids: readonly string[], expected: object): Promise<void> {
  for (const id of ids) expect(await inventory.counts.find(id)).toMatchObject(expected);
}

it('closes the counts of other sales of the same product, which say by what', async () => {
  const { sku } = await inventory.stocked({ stockQuantity: 1 });
  const [first = '', ...others] = [
    await soldOut([sku], 2),
    await soldOut([sku]),
    await soldOut([sku]),
  ];
  await enter(first, sku, 1);
  expect(await apply(first)).toMatchObject({ ok: true, value: { status: 'applied' } });
  const applied = await inventory.counts.find(first);
  expect(applied).toMatchObject({ saleId: first, status: 'applied' });
  expect(applied).not.toHaveProperty('settledBy');
  expect((await inventory.products.find(sku))?.stockQuantity).toBe(1);
  const settledBy = { id: first, name: applied?.name };
  await expectCounts(others, { status: 'cancelled', isApplying: false, settledBy });
  const [second = ''] = others;
  expect((await inventory.counts.find(second))?.closedAt).toMatch(/Z$/);
  expect(await enter(second, sku)).toMatchObject({ error: { code: 'count-closed' } });
  expect(await apply(second)).toMatchObject({ error: { code: 'count-closed' } });
});

it('is done by a count that somebody opened as well, and to none that somebody opened', async () => {
  const { sku } = await inventory.stocked({ stockQuantity: 0 });
  const ofSale = await soldOut([sku]);
  const scope = { kind: 'products', skus: [sku] } as const;
  const [applied, other] = [timedId(), timedId()];
  for (const id of [applied, other]) {
    await openCount(inventory, { id, name: 'Monday', scope }, actor);
  }
  await enter(applied, sku);
  await apply(applied);
  await expectCounts([ofSale], { status: 'cancelled', settledBy: { id: applied, name: 'Monday' } });
  await expectCounts([other], open);
});

it('leaves one that was opened after the entry, or in the same minute', async () => {
  const { sku } = await inventory.stocked({ stockQuantity: 0 });
  const first = await soldOut([sku]);
  await enter(first, sku);
  const byItsClock = (shiftMs: number) => {
    const wallClock = () => Date.parse(laterClock()) + shiftMs;
    return withTiming({ ...currentTiming(), wallClock }, () => soldOut([sku]));
  };
  const after = await byItsClock(minute);
  const justBefore = await byItsClock(-minute / 2);
  const before = await byItsClock(-2 * minute);
  expect(await applyCount({ ...inventory, now: muchLater }, first)).toMatchObject({ ok: true });
  await expectCounts([after, justBefore], open);
  await expectCounts([before], { status: 'cancelled', settledBy: { id: first } });
});

it('leaves one that has an entry, or is being applied', async () => {
  const { sku } = await inventory.stocked({ stockQuantity: 0 });
  const [first, entered, applying, seen] = [
    await soldOut([sku]),
    await soldOut([sku]),
    await soldOut([sku]),
    await soldOut([sku]),
  ];
  await enter(first, sku);
  await enter(entered, sku);
  await inventory.counts.beginApplying(applying, inventory.now());
  // An entry that comes between the look at the list and the write.
  const list = inventory.counts.listUntouchedOfSales.bind(inventory.counts);
  const late = jest
    .spyOn(inventory.counts, 'listUntouchedOfSales')
    .mockImplementationOnce(async (before) => {
      const found = await list(before);
      expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining([seen]));
      await enter(seen, sku);
      return found;
    });
  expect(await apply(first)).toMatchObject({ ok: true });
  late.mockRestore();
  await expectCounts([entered, seen], { status: 'open', isApplying: false });
  await expectCounts([applying], { status: 'open', isApplying: true });
});

it('leaves one of which not every product was counted, and closes one of fewer', async () => {
  const skus = await stockedSkus(inventory, 2, 0);
  const [first = '', second = ''] = skus;
  const both = await soldOut(skus);
  const one = await soldOut([second]);
  const applied = await soldOut([first]);
  await enter(applied, first);
  await apply(applied);
  await expectCounts([both, one], open);
  for (const sku of skus) await enter(both, sku);
  await apply(both);
  await expectCounts([one], { status: 'cancelled', settledBy: { id: both } });
});

it('comes with applying only: not with giving up, nor with a count that cannot be true', async () => {
  const { sku } = await inventory.stocked({ stockQuantity: 3 });
  const contradicted = timedId();
  const scope = { kind: 'products', skus: [sku] } as const;
  await openCount(inventory, { id: contradicted, name: 'Monday', scope }, actor);
  await enter(contradicted, sku, 1);
  const [given, stays] = [await soldOut([sku], 4), await soldOut([sku])];
  expect(await apply(contradicted)).toMatchObject({ error: { code: 'count-contradicted' } });
  await enter(given, sku);
  await cancelCount(inventory, given);
  await expectCounts([stays], open);
  expect(await inventory.counts.find(given)).not.toHaveProperty('settledBy');
});

it('goes on after a crash, when the count is applied again', async () => {
  const { sku } = await inventory.stocked({ stockQuantity: 0 });
  const first = await soldOut([sku]);
  const others = [await soldOut([sku]), await soldOut([sku]), await soldOut([sku])];
  await enter(first, sku);
  const settle = inventory.counts.settle.bind(inventory.counts);
  let written: Promise<void> | undefined;
  const dying = jest
    .spyOn(inventory.counts, 'settle')
    .mockImplementationOnce((...settling) => {
      written = settle(...settling);
      return written;
    })
    .mockRejectedValue(new Error('the function died'));
  await expect(apply(first)).rejects.toThrow('died');
  // The others may have failed before it was in the table.
  await written;
  dying.mockRestore();
  const statuses = async () =>
    Promise.all(others.map(async (id) => (await inventory.counts.find(id))?.status));
  expect((await statuses()).toSorted()).toEqual(['cancelled', 'open', 'open']);
  expect(await apply(first)).toMatchObject({ ok: true });
  expect(await statuses()).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect((await inventory.products.find(sku))?.stockQuantity).toBe(0);
});

it('leaves one of a large sale that was begun before the entry, and took its stock after it', async () => {
  const skus = await stockedSkus(inventory, 100, 0);
  const sale = await offlineSale(
    inventory,
    skus.map((sku) => ({ sku, quantity: 1 })),
  );
  const dying = crashingInventory(inventory, { atWrite: 1, isWritten: true });
  await expect(recordOfflineSale(dying.inventory, sale, actor)).rejects.toThrow();
  dying.close();
  const scope = { kind: 'products', skus } as const;
  const [early, late] = [timedId(), timedId()];
  for (const id of [early, late]) await openCount(inventory, { id, name: 'All', scope }, actor);
  for (const sku of skus) expect((await enter(early, sku)).ok).toBe(true);
  const wallClock = () => Date.parse(laterClock()) + minute;
  const swept = await withTiming({ ...currentTiming(), wallClock }, () =>
    sweepPending({ ...inventory, now: laterClock }),
  );
  expect(swept.settled).toEqual([sale.id]);
  expect((await applyCount({ ...inventory, now: muchLater }, early)).ok).toBe(true);
  await expectCounts([sale.id], open);
  for (const sku of skus) await enter(late, sku, 0, muchLater);
  expect((await applyCount({ ...inventory, now: muchLater }, late)).ok).toBe(true);
  await expectCounts([sale.id], { status: 'cancelled', settledBy: { id: late, name: 'All' } });
  expect((await inventory.products.find(skus[99] ?? ''))?.stockQuantity).toBe(0);
});
