import { describe, expect, it } from '@jest/globals';
import { MAX_AMOUNT } from './money.ts';
import { parseMoney } from './parse-money.ts';

describe('parseMoney', () => {
  it.each([
    ['12.50', 'GBP', 1250],
    ['12,50', 'GBP', 1250],
    ['12.5', 'GBP', 1250],
    ['12', 'GBP', 1200],
    [' 12.50 ', 'GBP', 1250],
    ['0', 'GBP', 0],
    ['007', 'GBP', 700],
    ['1250', 'JPY', 1250],
    ['1.250', 'KWD', 1250],
    ['1,25', 'KWD', 1250],
    ['1000000000', 'GBP', MAX_AMOUNT],
    // 8.2 × 100 is 819.9999999999999 in floating point.
    ['8.20', 'GBP', 820],
  ])('reads %p in %s as %d', (text, currency, amount) => {
    expect(parseMoney(text, currency)).toEqual({ ok: true, value: amount });
  });

  it.each([
    ['', 'GBP'],
    ['abc', 'GBP'],
    ['-5', 'GBP'],
    ['£5', 'GBP'],
    ['.5', 'GBP'],
    ['5.', 'GBP'],
    ['1e3', 'GBP'],
    ['1 000', 'GBP'],
    ['1,000.00', 'GBP'],
    ['1,500', 'GBP'],
    ['1,500', 'KWD'],
    ['٥', 'KWD'],
  ])('does not guess what %p means in %s', (text, currency) => {
    expect(parseMoney(text, currency)).toEqual({
      ok: false,
      error: { code: 'not-an-amount', text },
    });
  });

  it.each([
    ['1.005', 'GBP', 2],
    ['1.0', 'JPY', 0],
    ['1.0000', 'KWD', 3],
  ])('refuses the fraction of the smallest unit in %p of %s', (text, currency, limit) => {
    const error = { code: 'too-many-decimals', text, limit };
    expect(parseMoney(text, currency)).toEqual({ ok: false, error });
  });

  it.each(['1000000000.01', '9'.repeat(400)])('refuses more than can be counted: %p', (text) => {
    const error = { code: 'amount-too-large', limit: MAX_AMOUNT };
    expect(parseMoney(text, 'GBP')).toEqual({ ok: false, error });
  });
});
