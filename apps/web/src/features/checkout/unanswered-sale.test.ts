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
