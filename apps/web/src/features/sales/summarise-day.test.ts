import type { Payout, Refund } from '@agentic-retail/domain/refund/refund';
import type { Payment } from '@agentic-retail/domain/sale/payment';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { describe, expect, it } from '@jest/globals';
import { summariseDay } from './summarise-day.ts';

function sale(timestamp: string, payments: readonly Payment[]): Transaction {
  const total = payments.reduce((sum, { amount }) => sum + amount, 0);
  return {
    id: '0199aaaa-0000-7000-8000-000000000001',
    timestamp,
    date: timestamp.slice(0, 10),
    registerId: 'till-1',
    userId: 'u1',
    cashierName: 'Josie',
    lines: [],
    subtotal: total,
    discountTotal: 0,
    tax: 0,
    total,
    taxes: [],
    payments,
    change: 0,
    currency: 'GBP',
    pricesIncludeTax: true,
    status: 'completed',
    source: 'online',
    recordedAt: timestamp,
  };
}
function refund(payouts: readonly Payout[]): Refund {
  const { payments: _, ...like } = sale('2026-06-01T12:00:00Z', []);
  const total = payouts.reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...like,
    transactionId: like.id,
    userName: 'Callum',
    lines: [],
    total,
    payouts,
  };
}
const cash = (amount: number): Payment => ({ method: 'cash', amount, tendered: amount + 100 });
const card = (amount: number): Payment => ({ method: 'card', amount, reference: 'SIM-1' });

describe('summariseDay', () => {
  it('adds up totals, cash without its change, and cards', () => {
    const day = [
      sale('2026-06-01T10:05:00Z', [cash(1000)]),
      sale('2026-06-01T10:45:00Z', [card(300), cash(200)]),
    ];
    expect(summariseDay(day, [], 'UTC')).toMatchObject({
      count: 2,
      total: 1500,
      cash: 1200,
      card: 300,
    });
  });

  it('takes off what was refunded that day, from the means it went back by', () => {
    const day = [sale('2026-06-01T10:05:00Z', [cash(1000), card(500)])];
    const refunds = [
      refund([{ method: 'cash', amount: 300 }]),
      refund([
        { method: 'card', amount: 200, reference: 'SIM-1' },
        { method: 'cash', amount: 50 },
      ]),
    ];
    expect(summariseDay(day, refunds, 'UTC')).toMatchObject({
      sold: 1500,
      refunded: 550,
      refundCount: 2,
      total: 950,
      cash: 650,
      card: 300,
    });
  });

  it('is less than nothing on a day with refunds of other days only', () => {
    const refunds = [refund([{ method: 'cash', amount: 300 }])];
    expect(summariseDay([], refunds, 'UTC')).toMatchObject({ total: -300, cash: -300, card: 0 });
  });

  it('sorts into the hours of the shop’s own clock', () => {
    const day = [
      sale('2026-06-01T10:05:00Z', [cash(1000)]),
      sale('2026-06-01T10:59:59Z', [cash(500)]),
      sale('2026-06-01T11:00:00Z', [cash(70)]),
    ];
    const { hours } = summariseDay(day, [], 'Europe/London');
    expect(hours.filter(({ total }) => total > 0)).toEqual([
      { hour: 11, total: 1500 },
      { hour: 12, total: 70 },
    ]);
  });

  it('shows the usual hours, and more when there were sales', () => {
    const span = (timestamp?: string) => {
      const sales = timestamp === undefined ? [] : [sale(timestamp, [cash(1)])];
      const { hours } = summariseDay(sales, [], 'UTC');
      return [hours[0]?.hour, hours.at(-1)?.hour, hours.length];
    };
    expect(span()).toEqual([9, 17, 9]);
    expect(span('2026-06-01T06:10:00Z')).toEqual([6, 17, 12]);
    expect(span('2026-06-01T00:10:00Z')).toEqual([0, 17, 18]);
    expect(span('2026-06-01T23:10:00Z')).toEqual([9, 23, 15]);
  });
});
