import { describe, expect, it } from '@jest/globals';
import { completed, lines, phase, problem, till, unreachable } from './checkout-fixture.ts';
import { createPendingSales } from './pending-sales.ts';

describe('a sale that gets no answer', () => {
  it('is sent again with the same id and content', async () => {
    const { checkout, sent, waits, idsMade } = till([unreachable, problem('busy')]);
    checkout.start(lines);
    await checkout.payCash(1495);
    expect(phase(checkout)).toBe('completed');
    expect(new Set(sent).size).toBe(1);
    expect([sent.length, waits, idsMade()]).toEqual([3, [1000, 2000], 1]);
  });

  it('is left to the cashier in the end, who sends the very same', async () => {
    const { checkout, sent, pending } = till(Array(4).fill(unreachable));
    checkout.start(lines);
    await checkout.payCash(1495);
    expect([phase(checkout), sent.length]).toEqual(['unconfirmed', 4]);
    checkout.close();
    expect(phase(checkout)).toBe('unconfirmed');
    expect(pending.all.get()).toHaveLength(1);
    await checkout.retry();
    expect(phase(checkout)).toBe('completed');
    expect(new Set(sent).size).toBe(1);
  });

  it('is still there after a reload and finishes with the same id', async () => {
    const before = till(Array(4).fill(unreachable));
    before.checkout.start(lines);
    await before.checkout.payCash(1495);

    const after = till();
    const pending = createPendingSales(before.storage);
    for (const sale of pending.all.get()) after.pending.save(sale);
    after.checkout.resume('0199aaaa-0000-7000-8000-000000000001');
    await after.checkout.retry();
    expect(after.sent).toEqual([before.sent[0]]);
    expect(completed(after.checkout).id).toBe('0199aaaa-0000-7000-8000-000000000001');
  });

  it('keeps its id when it is refused afterwards, since the first may still arrive', async () => {
    const { checkout, idsMade } = till([unreachable, problem('insufficient-stock')]);
    checkout.start(lines);
    await checkout.payCash(1495);
    expect(phase(checkout)).toBe('refused');
    checkout.start(lines);
    expect(idsMade()).toBe(1);
  });

  it('can be set aside for the next customer, who gets another id', async () => {
    const { checkout, pending, idsMade } = till(Array(4).fill(unreachable));
    checkout.start(lines);
    await checkout.payCash(1495);
    checkout.setAside();
    checkout.start(lines);
    expect([pending.all.get().length, idsMade()]).toEqual([1, 2]);
  });
});

describe('a sale that is refused after it got no answer', () => {
  const gone = [...Array(4).fill(unreachable), problem('insufficient-stock')];
  const id = '0199aaaa-0000-7000-8000-000000000001';
  const refusedLater = async () => {
    const tillOf = till(gone);
    tillOf.checkout.start(lines);
    await tillOf.checkout.payCash(2000);
    tillOf.checkout.setAside();
    tillOf.checkout.resume(id);
    await tillOf.checkout.retry();
    return tillOf;
  };

  it('stays in view with its cash, since the customer may be gone', async () => {
    const { checkout, pending } = await refusedLater();
    expect(checkout.state.get()).toMatchObject({ phase: 'refused', wasUnanswered: true });
    checkout.close();
    expect(pending.all.get()).toMatchObject([
      { request: { id, payments: [{ method: 'cash', tendered: 2000 }] }, wasSent: true },
    ]);
  });

  it('goes when the cashier says that the money was handed back', async () => {
    const { checkout, pending } = await refusedLater();
    checkout.discard();
    expect([phase(checkout), pending.all.get()]).toEqual(['closed', []]);
  });

  it('goes when it is made after all, under the same id', async () => {
    const { checkout, pending } = await refusedLater();
    checkout.start(lines);
    expect(pending.all.get()).toHaveLength(1);
    await checkout.payCash(1495);
    expect(completed(checkout).id).toBe(id);
    expect(pending.all.get()).toEqual([]);
  });

  it('is not discarded while a card is charged for it, nor forgotten after', async () => {
    const { checkout, pending } = till(gone);
    checkout.start(lines);
    await checkout.payCard(1495);
    await checkout.retry();
    checkout.discard();
    expect([phase(checkout), pending.all.get().length]).toEqual(['refused', 1]);
    await checkout.reverseCharges();
    expect(pending.all.get()).toMatchObject([{ request: { payments: [] }, wasSent: true }]);
    checkout.discard();
    expect(pending.all.get()).toEqual([]);
  });

  it('is sent again, whatever would be said to a sale that never was', async () => {
    const refusal = { kind: 'other', code: 'cash-session-required', detail: '' } as const;
    const { checkout } = till(gone, {}, async () => refusal);
    checkout.start(lines);
    await checkout.payCash(1495);
    await checkout.retry();
    checkout.start(lines);
    await checkout.payCard(1495);
    expect(completed(checkout).id).toBe(id);
  });

  it('stays in view when its id has become useless', async () => {
    const { checkout, pending, idsMade } = till([unreachable, problem('clock-behind')]);
    checkout.start(lines);
    await checkout.payCash(1495);
    checkout.close();
    checkout.start(lines);
    expect([pending.all.get().length, idsMade()]).toEqual([1, 2]);
  });
});
