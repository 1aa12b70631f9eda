import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { priceableCart } from '../testing/arbitrary-cart.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { discountLevel, isLineWithin, MAX_DISCOUNT } from './discount-limits.ts';
import { type PricedLine, priceCart } from './price-cart.ts';

const noon = '2026-05-01T12:00:00.000Z';

function line(gross: number, manualDiscount: number, promotion = 0): PricedLine {
  const discount = promotion + manualDiscount;
  const priced = { sku: 'TEA', name: 'Tea', quantity: 1, unitPrice: gross, gross, discount };
  return { ...priced, manualDiscount, taxRate: 0, tax: 0, lineTotal: gross - discount };
}

const levelOf = (...lines: PricedLine[]) => discountLevel({ lines });

describe('discountLevel', () => {
  it('is free up to 15 %, for a manager up to 25 %, and refused beyond', () => {
    expect(levelOf(line(10_000, 1500))).toBe('free');
    expect(levelOf(line(10_000, 1501))).toBe('needs-approval');
    expect(levelOf(line(10_000, 2500))).toBe('needs-approval');
    expect(levelOf(line(10_000, 2501))).toBe('refused');
  });

  it('is measured by what is left after the promotion', () => {
    expect(levelOf(line(10_000, 750, 5000))).toBe('free');
    expect(levelOf(line(10_000, 751, 5000))).toBe('needs-approval');
    expect(levelOf(line(10_000, 0, 10_000))).toBe('free');
    expect(levelOf(line(10_000, 1, 9999))).toBe('refused');
  });

  it('looks at each line, however little that is of the cart', () => {
    expect(levelOf(line(100_000, 0), line(100, 16))).toBe('needs-approval');
    expect(levelOf(line(100_000, 0), line(100, 26))).toBe('refused');
  });

  it('looks at the cart, so that rounding up line by line gives nothing away', () => {
    // A penny is within a rounding of 15 % of a penny; ten are not within 15 % of ten.
    expect(levelOf(...Array.from({ length: 10 }, () => line(1, 1)))).toBe('refused');
    expect(levelOf(line(1, 1), ...Array.from({ length: 9 }, () => line(1, 0)))).toBe('free');
  });

  it('never asks for more than the percentages that were given come to', () => {
    const shares = fc.tuple(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 0, max: 2500 }));
    fc.assert(
      fc.property(priceableCart, shares, ({ lines, products, settings }, [ofLine, ofCart]) => {
        const skus = new Set(lines.map(({ sku }) => sku));
        const priced = priceCart(lines, products, settings, noon, [
          ...[...skus].map((sku) => ({ sku, kind: 'percent' as const, percent: ofLine })),
          { kind: 'percent', percent: ofCart },
        ]);
        const together = 1 - (1 - ofLine / 10_000) * (1 - ofCart / 10_000);
        const level = priced.ok && discountLevel(priced.value);
        if (together <= 0.15) expect(level).toBe('free');
        else if (together <= 0.25) expect(level).not.toBe('refused');
      }),
      propertyRuns,
    );
  });
});

describe('isLineWithin', () => {
  it('names the lines that a cart is refused for', () => {
    expect(isLineWithin(line(10_000, 2500), MAX_DISCOUNT)).toBe(true);
    expect(isLineWithin(line(10_000, 2501), MAX_DISCOUNT)).toBe(false);
    expect(isLineWithin(line(10, 3), MAX_DISCOUNT)).toBe(true);
  });
});
