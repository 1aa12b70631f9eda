import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fractionOfACent, parsePrice } from './parse-price.ts';

describe('parsePrice', () => {
  it.each([
    ['2.55', 255],
    ['2.5', 250],
    ['2.550', 255],
    ['50', 5000],
    ['7.', 700],
    ['0', 0],
    ['-0.00', 0],
    ['-11062.06', -1106206],
  ])('reads %s as %d cents', (text, cents) => {
    expect(parsePrice(text)).toBe(cents);
  });

  it.each(['0.001', '2.555', '-1.0001'])('knows that %s is no whole number of cents', (text) => {
    expect(parsePrice(text)).toBe(fractionOfACent);
  });

  it.each(['', '.5', '1,50', '1e3', '£2', '+1', ' 1', '1.2.3', 'NaN', '9'.repeat(13)])(
    'refuses %p',
    (text) => {
      expect(parsePrice(text)).toBeUndefined();
    },
  );

  it('gives back every number of cents that is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (cents) => {
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const text = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(parsePrice(text)).toBe(cents);
      }),
    );
  });
});
