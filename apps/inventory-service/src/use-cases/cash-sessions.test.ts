import { randomBytes } from 'node:crypto';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { noTakings, type Takings } from '@agentic-retail/domain/register/takings';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
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
import { addCashMovement } from './add-cash-movement.ts';
import { closeCashSession } from './close-cash-session.ts';
import { completeSale } from './complete-sale.ts';
import { getSessionReport } from './get-session-report.ts';
import { openCashSession } from './open-cash-session.ts';
import { refundSale } from './refund-sale.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const newId = () => makeSaleId(Date.now(), randomBytes(10));
let tills = 0;

/** Opens a till that no other test has. */
async function opened(float = 10_000): Promise<CashSession> {
  tills += 1;
  const request = { id: newId(), registerId: `till-${tills}`, float };
  const result = await openCashSession(inventory, request, actor);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function soldAt(registerId: string, quantity: number, card = 0): Promise<Transaction> {
  const { sku } = await inventory.stocked({ stockQuantity: 50 });
  const cash = quantity * 100 - card;
  const payments = [
    { method: 'card', amount: card, reference: 'T-1' } as const,
    { method: 'cash', amount: cash, tendered: cash + 37 } as const,
  ];
  const request = saleRequest([{ sku, quantity }], quantity * 100, { registerId, payments });
  const sale = await completeSale(inventory, request, seller);
  if (!sale.ok) throw new Error(sale.error.code);
  return sale.value;
}

function close({ id }: CashSession, countedCash: number) {
  return closeCashSession(inventory, id, countedCash, actor);
}

function pay(
  { id }: CashSession,
  kind: 'pay-in' | 'pay-out',
  amount: number,
  movementId = newId(),
) {
  const movement = { id: movementId, kind, amount, reason: 'Change' };
  return addCashMovement(inventory, id, movement, actor);
}

describe('a cash session', () => {
  it('is the register’s until it is closed, and takes its sales and refunds', async () => {
    const session = await opened();
    expect((await inventory.cashSessions.findOpen(session.registerId))?.session).toEqual(session);

    const sale = await soldAt(session.registerId, 3, 120);
    const [line] = sale.lines;
    const request = refundRequest([{ sku: line?.sku ?? '', quantity: 1 }], 100, {
      registerId: session.registerId,
    });
    const refund = await refundSale(inventory, sale.id, request, actor);
    await pay(session, 'pay-in', 500);
    await pay(session, 'pay-out', 200);

    expect(sale.sessionId).toBe(session.id);
    expect(refund.ok && refund.value.sessionId).toBe(session.id);
    const expectedCash = 10_000 + 180 - 100 + 500 - 200;
    const report = {
      float: 10_000,
      sales: { count: 1, total: 300, discountTotal: 0, tax: 50, cash: 180, card: 120 },
      refunds: { count: 1, total: 100, discountTotal: 0, tax: 17, cash: 100, card: 0 },
      payIns: 500,
      payOuts: 200,
      expectedCash,
    };
    expect(await getSessionReport(inventory, session.id)).toEqual({ ok: true, value: report });

    const closed = await close(session, expectedCash - 3);

    expect(closed.ok && closed.value.closing).toMatchObject({
      countedCash: expectedCash - 3,
      variance: -3,
      by: actor,
      report,
    });
    expect(await inventory.cashSessions.findOpen(session.registerId)).toBeUndefined();
    expect(await getSessionReport(inventory, session.id)).toEqual({ ok: true, value: report });
  });

  it('tells nobody what should be in the drawer before it is counted', async () => {
    const session = await opened();
    await soldAt(session.registerId, 1);
    const record = await inventory.cashSessions.findOpen(session.registerId);
    expect(record?.session).toEqual(session);
    expect(Object.keys(record?.session ?? {})).not.toContain('closing');
  });

  it('is not the one of another register, nor of a register without one', async () => {
    const session = await opened();
    const elsewhere = await soldAt(`${session.registerId}-b`, 1);
    expect(elsewhere.sessionId).toBeUndefined();
    expect((await inventory.cashSessions.find(session.id))?.sales).toEqual(noTakings);
  });

  it('opened by twenty at once is one; the others hear of it', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        openCashSession(inventory, { id: newId(), registerId: 'race', float: 1 }, actor),
      ),
    );
    const [winner] = results.flatMap((result) => (result.ok ? [result.value] : []));
    const losers = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(losers).toHaveLength(19);
    for (const loser of losers) {
      expect(loser).toMatchObject({ code: 'register-in-session', sessionId: winner?.id });
    }
  });

  it('opened again by the same request is the first one, and other content is refused', async () => {
    const request = { id: newId(), registerId: 'again', float: 100 };
    const first = await openCashSession(inventory, request, actor);
    expect(await openCashSession(inventory, request, actor)).toEqual(first);
    const other = { ...request, float: 200 };
    expect(await openCashSession(inventory, other, actor)).toMatchObject({
      error: { code: 'cash-id-reused' },
    });
  });

  it('once closed stays as it is, and the register can be opened again', async () => {
    const session = await opened();
    const first = await close(session, 10_000);
    expect(await close(session, 10_000)).toEqual(first);
    expect(await close(session, 9_000)).toMatchObject({ error: { code: 'cash-session-closed' } });
    expect(await pay(session, 'pay-in', 1)).toMatchObject({
      error: { code: 'cash-session-closed' },
    });
    const sale = await soldAt(session.registerId, 1);
    expect(sale.sessionId).toBeUndefined();
    const { registerId } = session;
    const next = await openCashSession(inventory, { id: newId(), registerId, float: 0 }, actor);
    expect(next.ok).toBe(true);
    const listed = await inventory.cashSessions.listDay(session.date, { limit: 500 });
    expect(listed.ok && listed.value.items).toContainEqual(first.ok && first.value);
  });

  it('takes a movement once, however often it is sent', async () => {
    const session = await opened();
    const id = newId();
    await Promise.all(Array.from({ length: 5 }, () => pay(session, 'pay-in', 70, id)));
    expect((await inventory.cashSessions.find(session.id))?.session.movements).toHaveLength(1);
    expect(await pay(session, 'pay-in', 71, id)).toMatchObject({
      error: { code: 'cash-id-reused' },
    });
  });
});

describe('a Z report', () => {
  it('equals its transactions, whatever is sold, refunded and paid while it is being closed', async () => {
    for (let round = 0; round < 8; round++) {
      const session = await opened(round);
      const { registerId } = session;
      const before = await Promise.all([soldAt(registerId, 4, 100), soldAt(registerId, 2)]);
      const work = [
        ...Array.from({ length: 5 }, (_, index) => soldAt(registerId, index + 1, index * 10)),
        ...before.map(({ id, lines: [line] }) =>
          refundSale(
            inventory,
            id,
            refundRequest([{ sku: line?.sku ?? '', quantity: 1 }], 100, { registerId }),
            actor,
          ),
        ),
        pay(session, 'pay-out', 33),
      ];
      // Somewhere in the middle of it.
      const closing = work[round % work.length]?.then(() => close(session, 1_000));
      await Promise.all(work);
      const closed = await closing;
      if (!closed?.ok) throw new Error('it was not closed');

      const { report } = closed.value.closing ?? {};
      const sales = await salesOf(session);
      const refunds = await refundsOf(session);
      expect(report?.sales).toEqual(sales);
      expect(report?.refunds).toEqual(refunds);
      const moved = closed.value.movements.reduce((sum, { amount }) => sum - amount, 0);
      expect(report?.expectedCash).toBe(round + sales.cash - refunds.cash + moved);
    }
  });
});

type Money = readonly { readonly method: 'cash' | 'card'; readonly amount: number }[];

/** What is on the day's books under a session, added up the slow and obvious way. */
function addUp(
  books: readonly (Omit<Takings, 'count' | 'cash' | 'card'> & { readonly money: Money })[],
): Takings {
  const sum = (amountOf: (book: (typeof books)[number]) => number) =>
    books.reduce((total, book) => total + amountOf(book), 0);
  const by = (wanted: 'cash' | 'card') =>
    sum(({ money }) =>
      money
        .filter(({ method }) => method === wanted)
        .reduce((total, { amount }) => total + amount, 0),
    );
  return {
    count: books.length,
    total: sum(({ total }) => total),
    discountTotal: sum(({ discountTotal }) => discountTotal),
    tax: sum(({ tax }) => tax),
    cash: by('cash'),
    card: by('card'),
  };
}

async function salesOf({ id, date }: CashSession): Promise<Takings> {
  const day = await inventory.sales.listDay(date, { limit: 500 });
  if (!day.ok) throw new Error(day.error.code);
  const ours = day.value.items.filter(({ sessionId }) => sessionId === id);
  return addUp(ours.map((sale) => ({ ...sale, money: sale.payments })));
}

async function refundsOf({ id, date }: CashSession): Promise<Takings> {
  const day = await inventory.refunds.listDay(date, { limit: 500 });
  if (!day.ok) throw new Error(day.error.code);
  const ours = day.value.items.filter(({ sessionId }) => sessionId === id);
  return addUp(ours.map((refund) => ({ ...refund, money: refund.payouts })));
}
