import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { MAX_AMOUNT } from './money.ts';
import { parseMoney } from './parse-money.ts';
import { plainMoney } from './plain-money.ts';

describe('plainMoney', () => {
  it.each([
    [123_450, 'GBP', '1234.50'],
    [5, 'GBP', '0.05'],
    [1250, 'JPY', '1250'],
    [1250, 'KWD', '1.250'],
    [MAX_AMOUNT, 'GBP', '1000000000.00'],
  ])('writes %d of %s as %s', (amount, currency, text) => {
    expect(plainMoney(amount, currency)).toBe(text);
  });

  it.each(['GBP', 'JPY', 'KWD', 'CLF'])('is read back as the same amount of %s', (currency) => {
    fc.assert(
      fc.property(fc.nat(MAX_AMOUNT), (amount) => {
        const text = plainMoney(amount, currency);
        expect(parseMoney(text, currency)).toEqual({ ok: true, value: amount });
      }),
      propertyRuns,
    );
  });
});
