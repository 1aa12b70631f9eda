import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PricedLine } from '../pricing/price-cart.ts';
import { completedSale } from '../testing/arbitrary-sale.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { type LineShare, shareOfLine } from './share-of-line.ts';

/** Three at 1.00 with 1.00 off: 2.00, of which 0.33 are tax. */
const candles: PricedLine = {
  sku: 'CANDLE',
  name: 'Candle',
  quantity: 3,
  unitPrice: 100,
  gross: 300,
  discount: 100,
  promotionName: '3 for 2',
  taxRate: 2000,
  tax: 33,
  lineTotal: 200,
};

describe('shareOfLine', () => {
  it('gives each unit its part of the discount and the tax, the odd cents to one of them', () => {
    const shares = [0, 1, 2].map((before) => shareOfLine(candles, true, before, 1));
    expect(shares).toEqual([
      { gross: 100, discount: 33, tax: 11, lineTotal: 67 },
      { gross: 100, discount: 34, tax: 11, lineTotal: 66 },
      { gross: 100, discount: 33, tax: 11, lineTotal: 67 },
    ]);
  });

  it('adds a tax that the price does not contain', () => {
    const line = { ...candles, tax: 40, lineTotal: 240 };
    expect(shareOfLine(line, false, 0, 3)).toEqual({
      gross: 300,
      discount: 100,
      tax: 40,
      lineTotal: 240,
    });
    expect(shareOfLine(line, false, 0, 1)).toMatchObject({ tax: 13, lineTotal: 80 });
  });

  it('refuses units that the line does not have', () => {
    expect(() => shareOfLine(candles, true, 1, 3)).toThrow(RangeError);
  });

  it('never gives less than nothing, nor more tax or discount than there is to take it of', () => {
    fc.assert(
      fc.property(completedSale, fc.nat(), fc.nat(), (sale, from, length) => {
        for (const line of sale.lines) {
          const before = from % line.quantity;
          const quantity = 1 + (length % (line.quantity - before));
          const share = shareOfLine(line, sale.pricesIncludeTax, before, quantity);
          for (const amount of Object.values(share)) expect(amount).toBeGreaterThanOrEqual(0);
          expect(share.discount).toBeLessThanOrEqual(share.gross);
          if (sale.pricesIncludeTax) expect(share.tax).toBeLessThanOrEqual(share.lineTotal);
        }
      }),
      propertyRuns,
    );
  });

  it('adds up to the line, however it is cut', () => {
    fc.assert(
      fc.property(completedSale, fc.array(fc.nat(), { maxLength: 12 }), (sale, marks) => {
        for (const line of sale.lines) {
          const inside = marks.map((mark) => mark % (line.quantity + 1));
          const cuts = [0, ...inside, line.quantity].toSorted((a, b) => a - b);
          const shares = cuts
            .slice(1)
            .map((end, index) =>
              shareOfLine(line, sale.pricesIncludeTax, cuts[index] ?? 0, end - (cuts[index] ?? 0)),
            );
          const sum = (amount: keyof LineShare) =>
            shares.reduce((total, share) => total + share[amount], 0);
          const { gross, discount, tax, lineTotal } = line;
          expect({
            gross: sum('gross'),
            discount: sum('discount'),
            tax: sum('tax'),
            lineTotal: sum('lineTotal'),
          }).toEqual({ gross, discount, tax, lineTotal });
        }
      }),
      propertyRuns,
    );
  });
});
