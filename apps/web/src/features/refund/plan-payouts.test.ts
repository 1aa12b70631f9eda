import { describe, expect, it } from '@jest/globals';
import { planPayouts } from './plan-payouts.ts';

const sale = {
  payments: [
    { method: 'card', amount: 300, reference: 'A' },
    { method: 'cash', amount: 500, tendered: 500 },
    { method: 'card', amount: 200, reference: 'B' },
  ],
} as const;

describe('planPayouts', () => {
  it('gives the cards their money first, one after the other, and the rest in cash', () => {
    expect(planPayouts(sale, 600, 'card')).toEqual([
      { method: 'card', amount: 300, reference: 'A' },
      { method: 'card', amount: 200, reference: 'B' },
      { method: 'cash', amount: 100 },
    ]);
  });

  it('counts what has gone back to a card already', () => {
    const refunded = { count: 1, total: 250, lines: [], cards: [{ reference: 'A', amount: 250 }] };
    expect(planPayouts({ ...sale, refunded }, 60, 'card')).toEqual([
      { method: 'card', amount: 50, reference: 'A' },
      { method: 'card', amount: 10, reference: 'B' },
    ]);
  });

  it('leaves the cards alone when the customer wants cash', () => {
    expect(planPayouts(sale, 600, 'cash')).toEqual([{ method: 'cash', amount: 600 }]);
  });

  it('hands nothing back for what cost nothing', () => {
    expect(planPayouts(sale, 0, 'card')).toEqual([]);
    expect(planPayouts(sale, 0, 'cash')).toEqual([]);
  });
});
