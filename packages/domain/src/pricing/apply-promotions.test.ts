import { describe, expect, it } from '@jest/globals';
import { applyPromotions, type PromotableLine } from './apply-promotions.ts';
import type { Promotion } from './promotion.ts';

const noon = '2026-05-01T12:00:00.000Z';

function line(sku: string, category: string, unitPrice: number, quantity: number): PromotableLine {
  return { sku, category, unitPrice, quantity, gross: unitPrice * quantity };
}

const threeForTwo: Promotion = {
  id: 'drinks',
  kind: 'multibuy',
  name: '3 for 2 on drinks',
  buy: 3,
  pay: 2,
  category: 'drinks',
};

describe('applyPromotions', () => {
  it('spreads the discount over all lines it covers in proportion to their value', () => {
    const lines = [line('COFFEE', 'drinks', 600, 1), line('TEA', 'drinks', 200, 2)];
    // One tea of 200 is free: 120 and 80 of the 600 and 400.
    expect(applyPromotions(lines, [threeForTwo], noon)).toEqual(
      new Map([
        ['COFFEE', { discount: 120, promotionName: '3 for 2 on drinks' }],
        ['TEA', { discount: 80, promotionName: '3 for 2 on drinks' }],
      ]),
    );
  });

  it('covers its category only', () => {
    const lines = [line('CAKE', 'bakery', 100, 9), line('TEA', 'drinks', 200, 3)];
    expect([...applyPromotions(lines, [threeForTwo], noon).keys()]).toEqual(['TEA']);
  });

  it('covers its products only', () => {
    const { category, ...terms } = threeForTwo;
    const lines = [line('COFFEE', 'drinks', 300, 3), line('TEA', 'drinks', 200, 3)];
    const discounts = applyPromotions(lines, [{ ...terms, skus: ['TEA', 'MATE'] }], noon);
    expect([...discounts.keys()]).toEqual(['TEA']);
  });

  it('leaves no trace on lines too few for it', () => {
    expect(applyPromotions([line('TEA', 'drinks', 200, 2)], [threeForTwo], noon).size).toBe(0);
  });

  it('covers the whole shop when it names nothing', () => {
    const { category, ...terms } = threeForTwo;
    const lines = [line('CAKE', 'bakery', 100, 1), line('TEA', 'drinks', 200, 2)];
    expect([...applyPromotions(lines, [terms], noon).keys()]).toEqual(['CAKE', 'TEA']);
  });

  it('takes a percentage off each line by itself, halves up', () => {
    const lines = [line('COFFEE', 'drinks', 333, 1), line('TEA', 'drinks', 50, 1)];
    const tenth: Promotion = { id: 'p', kind: 'percent', name: '10 % off', percent: 1000 };
    expect(applyPromotions(lines, [tenth], noon)).toEqual(
      new Map([
        ['COFFEE', { discount: 33, promotionName: '10 % off' }],
        ['TEA', { discount: 5, promotionName: '10 % off' }],
      ]),
    );
    expect(applyPromotions([line('PIN', 'gifts', 5, 1)], [tenth], noon).get('PIN')).toEqual({
      discount: 1,
      promotionName: '10 % off',
    });
  });

  it('takes an amount off each unit, never more than the unit costs', () => {
    const lines = [line('COFFEE', 'drinks', 300, 3), line('TEA', 'drinks', 80, 2)];
    const pound: Promotion = { id: 'a', kind: 'amount', name: 'A pound off', amount: 100 };
    expect([...applyPromotions(lines, [pound], noon).values()].map((it) => it.discount)).toEqual([
      300, 160,
    ]);
  });

  it('lets a line take part in one promotion only, the first that the shop lists', () => {
    const halfPrice: Promotion = { id: 'half', kind: 'percent', name: 'Half price', percent: 5000 };
    const lines = [line('TEA', 'drinks', 200, 6), line('CAKE', 'bakery', 100, 1)];
    expect([...applyPromotions(lines, [threeForTwo, halfPrice], noon)]).toEqual([
      ['TEA', { discount: 400, promotionName: '3 for 2 on drinks' }],
      ['CAKE', { discount: 50, promotionName: 'Half price' }],
    ]);
    expect([...applyPromotions(lines, [halfPrice, threeForTwo], noon)]).toEqual([
      ['TEA', { discount: 600, promotionName: 'Half price' }],
      ['CAKE', { discount: 50, promotionName: 'Half price' }],
    ]);
  });

  it('leaves to the next promotion the lines that the one before gave nothing', () => {
    const sixForOne: Promotion = { ...threeForTwo, id: 'crate', name: '6 for 1', buy: 6, pay: 1 };
    const lines = [line('TEA', 'drinks', 200, 3)];
    const expected = new Map([['TEA', { discount: 200, promotionName: '3 for 2 on drinks' }]]);
    expect(applyPromotions(lines, [sixForOne, threeForTwo], noon)).toEqual(expected);
  });

  it.each([
    ['before it starts', { startsAt: '2026-05-01T12:00:00.001Z' }, false],
    ['when it starts', { startsAt: noon }, true],
    ['until it ends', { endsAt: '2026-05-01T12:00:00.001Z' }, true],
    ['when it ends', { endsAt: noon }, false],
    ['between the two', { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }, true],
    ['by the instant, not by the letter', { startsAt: '2026-05-01T14:00:00+02:00' }, true],
  ])('runs or does not: %s', (_, term, runs) => {
    const lines = [line('TEA', 'drinks', 200, 3)];
    expect(applyPromotions(lines, [{ ...threeForTwo, ...term }], noon).has('TEA')).toBe(runs);
  });
});
