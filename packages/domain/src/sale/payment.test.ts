import { describe, expect, it } from '@jest/globals';
import { MAX_AMOUNT } from '../money/money.ts';
import { type Payment, settle } from './payment.ts';

const cash = (amount: number, tendered = amount): Payment => ({ method: 'cash', amount, tendered });
const card = (amount: number): Payment => ({ method: 'card', amount, reference: 'T-1' });

describe('settle', () => {
  it('gives change for cash', () => {
    expect(settle([cash(1250, 2000)], 1250)).toEqual({ ok: true, value: { change: 750 } });
  });

  it('gives none for a card, nor for exact cash', () => {
    expect(settle([card(1250)], 1250)).toEqual({ ok: true, value: { change: 0 } });
    expect(settle([cash(1250)], 1250)).toEqual({ ok: true, value: { change: 0 } });
  });

  it('adds up the parts of a split payment', () => {
    const payments = [cash(500, 1000), card(700), cash(50, 60)];
    expect(settle(payments, 1250)).toEqual({ ok: true, value: { change: 510 } });
  });

  it('asks nothing for what costs nothing', () => {
    expect(settle([], 0)).toEqual({ ok: true, value: { change: 0 } });
  });

  it.each([
    ['too little', [card(1249)], 1249],
    ['too much', [card(1251)], 1251],
    ['nothing', [], 0],
    ['the right cash for the wrong amount', [cash(1000, 1250)], 1000],
  ])('refuses %s', (_, payments, paid) => {
    const error = { code: 'payment-mismatch', due: 1250, paid };
    expect(settle(payments, 1250)).toEqual({ ok: false, error });
  });

  it('refuses less cash than the payment says', () => {
    const error = { code: 'tender-too-small', amount: 1250, tendered: 1249 };
    expect(settle([cash(1250, 1249)], 1250)).toEqual({ ok: false, error });
  });

  it.each([
    ['a negative card payment made up for in cash', card(-750)],
    ['a fraction of a cent', card(0.5)],
    ['an amount that is no number', card(Number.NaN)],
    ['more than can be counted', card(MAX_AMOUNT + 1)],
    ['a tender that is no number', cash(0, Number.NaN)],
    ['a tender beyond counting', cash(0, Number.POSITIVE_INFINITY)],
  ])('refuses %s', (_, odd) => {
    const error = { code: 'invalid-payment', index: 1 };
    expect(settle([cash(2000), odd], 1250)).toEqual({ ok: false, error });
  });
});
