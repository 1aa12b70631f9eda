import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { isBarcode } from './barcode.ts';

const gtins = ['96385074', '036000291452', '4006381333931', '10614141000415'];

describe('isBarcode', () => {
  it.each(gtins)('takes the GTIN %s', (gtin) => {
    expect(isBarcode(gtin)).toBe(true);
  });

  it.each(['CAKE', 'TEA-0042', '1234', '1234567', '12345678901', 'A'.repeat(32)])(
    'takes the in-house code %s',
    (code) => {
      expect(isBarcode(code)).toBe(true);
    },
  );

  it.each(['', 'ABC', 'A'.repeat(33), 'cake', 'CAKE 1', 'CAKE_1', 'CAKÉ', '4006381333931\n'])(
    'refuses %p',
    (code) => {
      expect(isBarcode(code)).toBe(false);
    },
  );

  it('notices any one digit of a GTIN mistyped', () => {
    const mistyped = fc
      .record({
        gtin: fc.constantFrom(...gtins),
        at: fc.nat(13),
        add: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ gtin, at, add }) => {
        const place = at % gtin.length;
        const digit = (Number(gtin.charAt(place)) + add) % 10;
        return gtin.slice(0, place) + digit + gtin.slice(place + 1);
      });
    fc.assert(
      fc.property(mistyped, (code) => {
        expect(isBarcode(code)).toBe(false);
      }),
      propertyRuns,
    );
  });
});
