import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftRefund } from '../refund/draft-refund.ts';
import { priceRefund } from '../refund/price-refund.ts';
import { makeSaleId } from '../sale/make-sale-id.ts';
import { completedSale, soldAt } from '../testing/arbitrary-sale.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { addMovement, MAX_MOVEMENTS } from './add-movement.ts';
import type { CashMovement } from './cash-movement.ts';
import type { CashSession } from './cash-session.ts';
import { closeSession } from './close-session.ts';
import { reportSession } from './report-session.ts';
import { noTakings, type Takings, takingsOfRefund, takingsOfSale } from './takings.ts';

const by = { userId: 'user-7', name: 'Ada' };
const at = '2026-06-30T18:00:00.000Z';
const session: CashSession = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  registerId: 'till-1',
  date: '2026-06-30',
  openedBy: by,
  openedAt: '2026-06-30T08:00:00.000Z',
  float: 10_000,
  movements: [],
};

function movement(number: number, more: Partial<CashMovement> = {}): CashMovement {
  const id = `0199aaaa-0000-7000-8000-${String(number).padStart(12, '0')}`;
  return { id, kind: 'pay-out', amount: 500, reason: 'Milk', by, at, ...more };
}

function withMovements(movements: readonly CashMovement[]): CashSession {
  return movements.reduce((before, each) => {
    const added = addMovement(before, each);
    if (!added.ok) throw new Error(added.error.code);
    return added.value;
  }, session);
}

function closed(countedCash: number, from = session): CashSession {
  const result = closeSession(
    from,
    { sales: noTakings, refunds: noTakings },
    { countedCash, by, at },
  );
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** One refund of a sale: the first line, whole, as far as it can go to a card. */
const saleAndRefund = completedSale.map((sale) => {
  const lines = sale.lines.slice(0, 1).map(({ sku, quantity }) => ({
    sku,
    quantity,
    backToStock: 0,
  }));
  const priced = priceRefund(sale, lines);
  const due = priced.ok ? priced.value.total : 0;
  const [card] = sale.payments;
  const toCard = card?.method === 'card' ? Math.min(due, card.amount) : 0;
  const drafted = draftRefund(
    {
      id: makeSaleId(Date.parse(soldAt), new Uint8Array(10).fill(1)),
      registerId: 'till-1',
      lines,
      payouts: [
        { method: 'card', amount: toCard, reference: 'CARD-1' },
        { method: 'cash', amount: due - toCard },
      ],
    },
    { sale, timeZone: 'UTC', manager: by, now: soldAt },
  );
  if (!drafted.ok) throw new Error(drafted.error.code);
  return { sale, refund: drafted.value.refund };
});

const sum = <T>(things: readonly T[], amountOf: (thing: T) => number) =>
  things.reduce((total, thing) => total + amountOf(thing), 0);

function addAll(all: readonly Takings[]): Takings {
  const names = Object.keys(noTakings) as (keyof Takings)[];
  return Object.fromEntries(names.map((name) => [name, sum(all, (each) => each[name])])) as {
    [Name in keyof Takings]: number;
  };
}

const amounts = fc.array(
  fc.record({ isIn: fc.boolean(), amount: fc.integer({ min: 1, max: 9_000 }) }),
);

describe('a Z report', () => {
  it('equals its transactions: every payment and payout is in exactly one means', () => {
    fc.assert(
      fc.property(fc.array(saleAndRefund, { maxLength: 6 }), amounts, (pairs, drawn) => {
        const movements = drawn.map(({ isIn, amount }, index) =>
          movement(index, { kind: isIn ? 'pay-in' : 'pay-out', amount }),
        );
        const sales = addAll(pairs.map(({ sale }) => takingsOfSale(sale)));
        const refunds = addAll(pairs.map(({ refund }) => takingsOfRefund(refund)));
        const report = reportSession({ float: session.float, movements, sales, refunds });

        expect(report.sales.count).toBe(pairs.length);
        expect(report.sales.total).toBe(sum(pairs, ({ sale }) => sale.total));
        expect(report.sales.tax).toBe(sum(pairs, ({ sale }) => sale.tax));
        expect(report.sales.cash + report.sales.card).toBe(report.sales.total);
        expect(report.refunds.total).toBe(sum(pairs, ({ refund }) => refund.total));
        expect(report.refunds.cash + report.refunds.card).toBe(report.refunds.total);

        // The drawer, walked through coin by coin.
        let drawer = session.float;
        for (const { sale, refund } of pairs) {
          for (const payment of sale.payments) {
            if (payment.method === 'cash') drawer += payment.tendered;
          }
          drawer -= sale.change;
          for (const { method, amount } of refund.payouts) if (method === 'cash') drawer -= amount;
        }
        for (const { isIn, amount } of drawn) drawer += isIn ? amount : -amount;
        expect(report.expectedCash).toBe(drawer);
      }),
      propertyRuns,
    );
  });
});

describe('closeSession', () => {
  it.each([
    [9_500, 0],
    [9_400, -100],
    [9_600, 100],
    [0, -9_500],
  ])('records a count of %d as it is, with a variance of %d', (countedCash, variance) => {
    const from = withMovements([movement(2)]);
    expect(closed(countedCash, from).closing).toMatchObject({
      countedCash,
      variance,
      report: { expectedCash: 9_500, payOuts: 500, payIns: 0, float: 10_000 },
    });
  });

  it('gets the first result for the same count again, and refuses another', () => {
    const first = closed(9_400);
    const later = { by: { userId: 'user-8', name: 'Josie' }, at: '2026-06-30T19:00:00.000Z' };
    const totals = { sales: noTakings, refunds: noTakings };
    expect(closeSession(first, totals, { countedCash: 9_400, ...later })).toEqual({
      ok: true,
      value: first,
    });
    expect(closeSession(first, totals, { countedCash: 10_000, ...later })).toEqual({
      ok: false,
      error: { code: 'cash-session-closed', by, at },
    });
  });
});

describe('addMovement', () => {
  it('adds a movement once', () => {
    const once = withMovements([movement(2)]);
    expect(once.movements).toEqual([movement(2)]);
    expect(addMovement(once, movement(2, { at: soldAt }))).toEqual({ ok: true, value: once });
  });

  it.each([{ amount: 501 }, { reason: 'Tea' }, { kind: 'pay-in' as const }])(
    'refuses %p under an id that is taken',
    (change) => {
      expect(addMovement(withMovements([movement(2)]), movement(2, change))).toEqual({
        ok: false,
        error: { code: 'cash-id-reused' },
      });
    },
  );

  it('refuses a drawer that was counted', () => {
    expect(addMovement(closed(10_000), movement(2))).toEqual({
      ok: false,
      error: { code: 'cash-session-closed', by, at },
    });
  });

  it('refuses more than one item holds', () => {
    const full = withMovements(
      Array.from({ length: MAX_MOVEMENTS }, (_, index) => movement(index)),
    );
    expect(addMovement(full, movement(MAX_MOVEMENTS))).toEqual({
      ok: false,
      error: { code: 'too-many-movements', limit: MAX_MOVEMENTS },
    });
  });
});
