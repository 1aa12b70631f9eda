import { sku as skuSchema } from '@agentic-retail/contracts/fields';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { productSku } from './product-sku.ts';

const code = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(...'aA0-_. xh') }),
);
const price = fc.integer({ min: 1, max: 100_000_000 });

describe('productSku', () => {
  it('keeps an ordinary code as it is', () => {
    expect(productSku('85123A', 255)).toBe('85123A-255');
    expect(productSku('85123a', 255)).toBe('85123a-255');
  });

  it('writes what a SKU cannot hold in another way', () => {
    expect(productSku('BANK CHARGES', 100)).toBe('BANK_20CHARGES-100');
    expect(productSku('£5', 1)).toBe('x._C2_A35-1');
  });

  it('always makes a SKU that the shop takes', () => {
    fc.assert(
      fc.property(code, price, (stockCode, cents) => {
        expect(skuSchema.safeParse(productSku(stockCode, cents)).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives two products the same SKU', () => {
    fc.assert(
      fc.property(fc.tuple(code, price), fc.tuple(code, price), (one, other) => {
        fc.pre(one[0] !== other[0] || one[1] !== other[1]);
        expect(productSku(...one)).not.toBe(productSku(...other));
      }),
      { numRuns: 5000 },
    );
  });
});
