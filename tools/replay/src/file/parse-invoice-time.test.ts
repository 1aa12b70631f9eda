import { describe, expect, it } from '@jest/globals';
import { parseInvoiceTime } from './parse-invoice-time.ts';

describe('parseInvoiceTime', () => {
  it.each([
    ['2010-12-01 08:26:00', '2010-12-01T08:26:00.000Z'],
    ['2011-06-30T23:59', '2011-06-30T23:59:00.000Z'],
    ['12/1/2010 8:26', '2010-12-01T08:26:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(parseInvoiceTime(text)).toBe(Date.parse(expected));
  });

  it('takes an hour that British clocks skip as it is written', () => {
    expect(parseInvoiceTime('2011-03-27 01:30:00')).toBe(Date.parse('2011-03-27T01:30:00Z'));
  });

  it.each([
    '',
    '2010-12-01',
    '2011-02-29 10:00:00',
    '2011-13-01 10:00:00',
    '2011-01-01 24:00:00',
    '2011-01-01 10:60:00',
    '1969-12-31 23:59:59',
    '13/1/2010 8:26',
    'yesterday',
  ])('refuses %p', (text) => {
    expect(parseInvoiceTime(text)).toBeUndefined();
  });
});
