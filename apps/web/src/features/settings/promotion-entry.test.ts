import type { Promotion } from '@agentic-retail/domain/pricing/promotion';
import { describe, expect, it } from '@jest/globals';
import { entryOf, newEntry, readPromotion } from './promotion-entry.ts';

const shop = { currency: 'GBP', timeZone: 'Europe/London' };
const typed = { ...newEntry, name: ' Summer ', percent: '12.5' };

describe('what is typed of a promotion', () => {
  it('is one of the whole shop without limits at first', () => {
    expect(readPromotion(typed, 'p', shop)).toEqual({
      id: 'p',
      name: 'Summer',
      kind: 'percent',
      percent: 1250,
    });
  });

  it('runs from the start of its first day to the end of its last, by the shop’s clock', () => {
    const days = { ...typed, firstDay: '2026-03-28', lastDay: '2026-03-29' };
    expect(readPromotion(days, 'p', shop)).toMatchObject({
      startsAt: '2026-03-28T00:00:00.000Z',
      // The clocks go forward on the last day.
      endsAt: '2026-03-29T23:00:00.000Z',
    });
  });

  it.each([
    { name: ' ' },
    { percent: '' },
    { percent: '0' },
    { percent: '101' },
    { kind: 'amount', amount: '0' } as const,
    { kind: 'amount', amount: 'x' } as const,
    { kind: 'multibuy', buy: '3', pay: '3' } as const,
    { kind: 'multibuy', buy: '101', pay: '3' } as const,
    { scope: 'category' } as const,
    { scope: 'products' } as const,
    { firstDay: '2026-03-02', lastDay: '2026-03-01' },
  ])('is no promotion with %j', (change) => {
    expect(readPromotion({ ...typed, ...change }, 'p', shop)).toBeUndefined();
  });

  it.each<Promotion>([
    { id: 'a', name: 'A', kind: 'percent', percent: 875, category: 'Toys' },
    { id: 'b', name: 'B', kind: 'amount', amount: 250, skus: ['X-1', 'X-2'] },
    {
      id: 'c',
      name: 'C',
      kind: 'multibuy',
      buy: 4,
      pay: 3,
      startsAt: '2026-06-30T23:00:00.000Z',
      endsAt: '2026-07-31T23:00:00.000Z',
    },
  ])('shows $name as it is, and reads it back', (promotion) => {
    expect(readPromotion(entryOf(promotion, shop), promotion.id, shop)).toEqual(promotion);
  });
});
