import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { formatMoney } from './format-money.ts';
import { MAX_AMOUNT } from './money.ts';
import { parseMoney } from './parse-money.ts';

describe('formatMoney', () => {
  it.each([
    [123_450, 'GBP', 'en-GB', '£1,234.50'],
    [5, 'GBP', 'en-GB', '£0.05'],
    [-1250, 'GBP', 'en-GB', '−£12.50'],
    [123_450, 'EUR', 'de-DE', '1.234,50\u00a0€'],
    [1250, 'JPY', 'en-US', '¥1,250'],
    [1250, 'KWD', 'en-US', 'KWD\u00a01.250'],
    [MAX_AMOUNT, 'GBP', 'en-GB', '£1,000,000,000.00'],
  ])('shows %d of %s in %s as %s', (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale)).toBe(text);
  });

  it('keeps currencies and locales apart', () => {
    expect(formatMoney(100, 'GBP', 'en-GB')).toBe('£1.00');
    expect(formatMoney(100, 'JPY', 'en-GB')).toBe('JP¥100');
    expect(formatMoney(100, 'GBP', 'de-DE')).toBe('1,00\u00a0£');
  });

  it.each(['GBP', 'JPY', 'KWD'])('shows digits that mean the same amount of %s', (currency) => {
    fc.assert(
      fc.property(fc.nat(MAX_AMOUNT), (amount) => {
        const digits = formatMoney(amount, currency, 'en-GB').replace(/[^0-9.]/g, '');
        expect(parseMoney(digits, currency)).toEqual({ ok: true, value: amount });
      }),
      propertyRuns,
    );
  });
});
