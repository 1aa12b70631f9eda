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

  it('lets a line take part in one promotion only, the first by id, however they are listed', () => {
    const halfPrice: Promotion = {
      ...threeForTwo,
      id: 'any-drink',
      name: '2 for 1',
      buy: 2,
      pay: 1,
    };
    const lines = [line('TEA', 'drinks', 200, 6)];
    const expected = new Map([['TEA', { discount: 600, promotionName: '2 for 1' }]]);
    expect(applyPromotions(lines, [threeForTwo, halfPrice], noon)).toEqual(expected);
    expect(applyPromotions(lines, [halfPrice, threeForTwo], noon)).toEqual(expected);
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
