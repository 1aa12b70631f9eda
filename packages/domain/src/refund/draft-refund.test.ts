import { describe, expect, it } from '@jest/globals';
import { makeSaleId } from '../sale/make-sale-id.ts';
import type { Transaction } from '../sale/transaction.ts';
import { draftRefund, type RefundContext, type RefundRequest } from './draft-refund.ts';

const saleId = makeSaleId(Date.parse('2026-06-30T12:00:00.000Z'), new Uint8Array(10));
const refundedAt = '2026-06-30T23:30:00.123Z';
const id = makeSaleId(Date.parse(refundedAt), new Uint8Array(10));
const manager = { userId: 'user-9', name: 'Callum' };

const line = (sku: string, unitPrice: number, quantity: number) => ({
  sku,
  name: `Product ${sku}`,
  quantity,
  unitPrice,
  gross: unitPrice * quantity,
  discount: 0,
  taxRate: 0,
  tax: 0,
  lineTotal: unitPrice * quantity,
});

/** Two teas at 6.00 and a cup at 3.00: 10.00 by card, 5.00 in cash. */
const sale: Transaction = {
  id: saleId,
  timestamp: '2026-06-30T12:00:00.000Z',
  date: '2026-06-30',
  registerId: 'till-1',
  userId: 'user-7',
  cashierName: 'Ada',
  lines: [line('TEA', 600, 2), line('CUP', 300, 1)],
  subtotal: 1500,
  discountTotal: 0,
  tax: 0,
  total: 1500,
  taxes: [{ rate: 0, net: 1500, tax: 0 }],
  payments: [
    { method: 'card', amount: 1000, reference: 'T-1' },
    { method: 'cash', amount: 500, tendered: 500 },
  ],
  change: 0,
  currency: 'GBP',
  pricesIncludeTax: true,
  status: 'completed',
  source: 'online',
  recordedAt: '2026-06-30T12:00:01.000Z',
};
const context: RefundContext = { sale, timeZone: 'Europe/London', manager, now: refundedAt };
const oneTea: RefundRequest = {
  id,
  registerId: 'till-2',
  lines: [{ sku: 'TEA', quantity: 1, backToStock: 1 }],
  payouts: [{ method: 'cash', amount: 600 }],
};

function refusal(request: Partial<RefundRequest>, from: Transaction = sale) {
  const drafted = draftRefund({ ...oneTea, ...request }, { ...context, sale: from });
  return drafted.ok ? 'nothing' : drafted.error;
}

function after(request: RefundRequest, from: Transaction = sale): Transaction {
  const drafted = draftRefund(request, { ...context, sale: from });
  if (!drafted.ok) throw new Error(drafted.error.code);
  return drafted.value.sale;
}

describe('draftRefund', () => {
  it('names the cash session that hands the money out', () => {
    const drafted = draftRefund(oneTea, { ...context, sessionId: 'session-1' });
    expect(drafted.ok && drafted.value.refund.sessionId).toBe('session-1');
  });

  it('is the whole refund, what becomes of the sale, and what goes back on the shelf', () => {
    expect(draftRefund(oneTea, context)).toEqual({
      ok: true,
      value: {
        refund: {
          id,
          transactionId: saleId,
          timestamp: refundedAt,
          // Half past midnight in London's summer: the money leaves on the next day.
          date: '2026-07-01',
          registerId: 'till-2',
          userId: 'user-9',
          userName: 'Callum',
          lines: [{ ...line('TEA', 600, 1), backToStock: 1 }],
          subtotal: 600,
          discountTotal: 0,
          tax: 0,
          total: 600,
          taxes: [{ rate: 0, net: 600, tax: 0 }],
          payouts: oneTea.payouts,
          currency: 'GBP',
          recordedAt: refundedAt,
        },
        sale: {
          ...sale,
          status: 'partially_refunded',
          refunded: { count: 1, total: 600, lines: [{ sku: 'TEA', quantity: 1 }], cards: [] },
        },
        stockChanges: [
          {
            id: `${id}#TEA#refund`,
            sku: 'TEA',
            quantityChange: 1,
            reason: 'refund',
            timestamp: refundedAt,
            actor: manager,
            reference: saleId,
          },
        ],
      },
    });
  });

  it('keeps what is broken off the shelf', () => {
    const lines = [{ sku: 'TEA', quantity: 2, backToStock: 1 }];
    const payouts = [{ method: 'cash', amount: 1200 } as const];
    const drafted = draftRefund({ ...oneTea, lines, payouts }, context);
    expect(drafted.ok && drafted.value.stockChanges).toMatchObject([{ quantityChange: 1 }]);
    const none = [{ sku: 'TEA', quantity: 2, backToStock: 0 }];
    const thrown = draftRefund({ ...oneTea, lines: none, payouts }, context);
    expect(thrown.ok && thrown.value.stockChanges).toEqual([]);
  });

  it('takes two lines of one product together', () => {
    const lines = [
      { sku: 'TEA', quantity: 1, backToStock: 1 },
      { sku: 'TEA', quantity: 1, backToStock: 0 },
    ];
    const payouts = [{ method: 'cash', amount: 1200 } as const];
    const drafted = draftRefund({ ...oneTea, lines, payouts }, context);
    expect(drafted.ok && drafted.value.refund.lines).toMatchObject([
      { quantity: 2, backToStock: 1 },
    ]);
  });

  it('pays back in cash what a card paid, but never more to a card than it paid', () => {
    const all = [
      { sku: 'TEA', quantity: 2, backToStock: 2 },
      { sku: 'CUP', quantity: 1, backToStock: 1 },
    ];
    expect(after({ ...oneTea, lines: all, payouts: [{ method: 'cash', amount: 1500 }] })).toEqual({
      ...sale,
      status: 'refunded',
      refunded: {
        count: 1,
        total: 1500,
        lines: [
          { sku: 'TEA', quantity: 2 },
          { sku: 'CUP', quantity: 1 },
        ],
        cards: [],
      },
    });
    const card = { method: 'card', amount: 1001, reference: 'T-1' } as const;
    const payouts = [card, { method: 'cash', amount: 499 } as const];
    expect(refusal({ lines: all, payouts })).toEqual({
      code: 'refund-exceeds-card',
      reference: 'T-1',
      requested: 1001,
      remaining: 1000,
    });
  });

  it('remembers what went back to a card', () => {
    const toCard = [{ method: 'card', amount: 600, reference: 'T-1' } as const];
    const once = after({ ...oneTea, payouts: toCard });
    expect(refusal({ payouts: toCard }, once)).toMatchObject({ remaining: 400 });
  });
});

describe('draftRefund refuses', () => {
  it('more than the sale has left, and says what that is', () => {
    const once = after(oneTea);
    const lines = [
      { sku: 'TEA', quantity: 2, backToStock: 0 },
      { sku: 'CUP', quantity: 1, backToStock: 0 },
      { sku: 'SOAP', quantity: 1, backToStock: 0 },
    ];
    expect(refusal({ lines }, once)).toEqual({
      code: 'refund-exceeds-sale',
      lines: [
        { sku: 'TEA', name: 'Product TEA', requested: 2, remaining: 1 },
        { sku: 'SOAP', requested: 1, remaining: 0 },
      ],
    });
  });

  it('to hand back anything but what the lines come to', () => {
    for (const amount of [599, 601, 0]) {
      const payouts = [{ method: 'cash', amount } as const];
      expect(refusal({ payouts })).toEqual({ code: 'payout-mismatch', due: 600, paid: amount });
    }
    expect(refusal({ payouts: [] })).toMatchObject({ code: 'payout-mismatch', paid: 0 });
  });

  it('a card that did not pay', () => {
    const payouts = [{ method: 'card', amount: 600, reference: 'T-2' } as const];
    expect(refusal({ payouts })).toMatchObject({ code: 'refund-exceeds-card', remaining: 0 });
  });

  it('a negative payout made up for by another', () => {
    const payouts = [
      { method: 'cash', amount: 700 } as const,
      { method: 'card', amount: -100, reference: 'T-1' } as const,
    ];
    expect(refusal({ payouts })).toEqual({ code: 'invalid-payment', index: 1 });
  });

  it.each([0, -1, 1.5, Number.NaN])('%p units', (quantity) => {
    const lines = [{ sku: 'TEA', quantity, backToStock: 0 }];
    expect(refusal({ lines })).toEqual({ code: 'invalid-quantity', sku: 'TEA', quantity });
  });

  it.each([-1, 0.5, 2])('%p of one unit back on the shelf', (backToStock) => {
    const lines = [{ sku: 'TEA', quantity: 1, backToStock }];
    expect(refusal({ lines })).toMatchObject({ code: 'invalid-quantity', quantity: backToStock });
  });

  it('nothing at all', () => {
    expect(refusal({ lines: [], payouts: [] })).toEqual({ code: 'empty-cart' });
  });

  it.each(['pending', 'cancelled'] as const)('a sale that is %s', (status) => {
    expect(refusal({}, { ...sale, status })).toEqual({ code: 'sale-not-refundable', status });
  });

  it('a device whose clock runs more than five minutes ahead', () => {
    const now = '2026-06-30T23:25:00.122Z';
    expect(draftRefund(oneTea, { ...context, now })).toMatchObject({
      error: { code: 'clock-ahead', saleTime: refundedAt },
    });
  });
});
