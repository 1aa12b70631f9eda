import { describe, expect, it } from '@jest/globals';
import { completed, lines, phase, problem, till } from './checkout-fixture.ts';

describe('a sale paid in cash', () => {
  it('is confirmed by one request, also when the button is hit twice', async () => {
    const { checkout, sent, pending } = till();
    checkout.start(lines);
    await Promise.all([checkout.payCash(2000), checkout.payCash(2000)]);
    expect(sent).toHaveLength(1);
    expect(completed(checkout).payments).toEqual([
      { method: 'cash', amount: 1495, tendered: 2000 },
    ]);
    expect(pending.all.get()).toEqual([]);
  });

  it('waits until enough was handed over', async () => {
    const { checkout, sent } = till();
    checkout.start(lines);
    await checkout.payCash(1494);
    expect([phase(checkout), sent.length]).toEqual(['paying', 0]);
  });

  it('can be left before it is paid', () => {
    const { checkout } = till();
    checkout.start(lines);
    checkout.close();
    expect(phase(checkout)).toBe('closed');
  });
});

describe('a sale paid by card', () => {
  it('goes on to the service by itself', async () => {
    const { checkout } = till();
    checkout.start(lines);
    await checkout.payCard(1495);
    const payment = { method: 'card', amount: 1495, reference: 'SIM-000001-1' };
    expect(completed(checkout).payments).toEqual([payment]);
  });

  it('takes the rest in cash', async () => {
    const { checkout, sent } = till();
    checkout.start(lines);
    await checkout.payCard(1000);
    expect([phase(checkout), sent.length]).toEqual(['paying', 0]);
    await checkout.payCash(500);
    expect(completed(checkout).payments).toEqual([
      { method: 'card', amount: 1000, reference: 'SIM-000001-1' },
      { method: 'cash', amount: 495, tendered: 500 },
    ]);
  });

  it('cannot be left once the card is charged, until it is given back', async () => {
    const { checkout, pending } = till();
    checkout.start(lines);
    await checkout.payCard(1000);
    checkout.close();
    expect(phase(checkout)).toBe('paying');
    expect(pending.all.get()).toMatchObject([{ wasSent: false }]);
    await checkout.reverseCharges();
    expect(pending.all.get()).toEqual([]);
    checkout.close();
    expect(phase(checkout)).toBe('closed');
  });

  it('stays unpaid when the card is declined', async () => {
    const { checkout, sent, pending } = till([], { declines: true });
    checkout.start(lines);
    await checkout.payCard(1495);
    expect(checkout.state.get()).toMatchObject({
      phase: 'paying',
      problem: { action: 'charge', code: 'declined' },
    });
    expect([sent.length, pending.all.get().length]).toEqual([0, 0]);
  });

  it('remembers the charge when the service refuses', async () => {
    const { checkout, pending } = till([problem('insufficient-stock')]);
    checkout.start(lines);
    await checkout.payCard(1495);
    expect(phase(checkout)).toBe('refused');
    checkout.close();
    expect([phase(checkout), pending.all.get().length]).toEqual(['refused', 1]);
  });
});

describe('a card that can’t be given its money back', () => {
  it('is told to the cashier, and the charge is kept in mind', async () => {
    let keepsMoney = true;
    const { checkout, pending } = till([problem('insufficient-stock')], {
      keepsMoney: () => keepsMoney,
    });
    checkout.start(lines);
    await checkout.payCard(1495);
    await checkout.reverseCharges();
    expect(checkout.state.get()).toMatchObject({
      phase: 'refused',
      problem: { action: 'reversal', code: 'not-reachable' },
      request: { payments: [{ amount: 1495 }] },
    });
    expect(pending.all.get()).toHaveLength(1);

    keepsMoney = false;
    await checkout.reverseCharges();
    expect(checkout.state.get()).toMatchObject({ phase: 'refused', request: { payments: [] } });
    expect(checkout.state.get()).not.toHaveProperty('problem');
    expect(pending.all.get()).toEqual([]);
  });
});

describe('a sale that is refused', () => {
  it('says which lines are short, and by how much', async () => {
    const shortages = [{ sku: 'CAN-001', requested: 2, available: 1 }];
    const { checkout, pending } = till([problem('insufficient-stock', { shortages })]);
    checkout.start(lines);
    await checkout.payCash(1495);
    expect(checkout.state.get()).toMatchObject({
      phase: 'refused',
      refusal: { kind: 'lines', obstacles: shortages },
    });
    expect(pending.all.get()).toEqual([]);
  });

  it('asks for the new total when the price has changed', async () => {
    const cart = { lines: [], subtotal: 1600, discountTotal: 0, tax: 0, total: 1600, taxes: [] };
    const { checkout, sent } = till([problem('price-changed', { cart })]);
    checkout.start(lines);
    await checkout.payCash(1495);
    checkout.acceptPrice();
    await checkout.payCash(1600);
    expect(phase(checkout)).toBe('completed');
    expect(JSON.parse(sent[1] ?? '')).toMatchObject({ expectedTotal: 1600 });
  });
});
