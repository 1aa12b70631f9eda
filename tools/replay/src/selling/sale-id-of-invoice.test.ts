import { isSaleId, saleTime } from '@agentic-retail/domain/sale/sale-id';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { saleIdOfInvoice } from './sale-id-of-invoice.ts';

const timeMs = Date.UTC(2010, 11, 1, 8, 26);

describe('saleIdOfInvoice', () => {
  it('stays the same from release to release', () => {
    expect(saleIdOfInvoice({ number: '536365', timeMs })).toBe(
      '012ca109-c1c0-743c-bafb-ab635083a39e',
    );
  });

  it('tells the time of the invoice', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(2 ** 41), (number, time) => {
        const id = saleIdOfInvoice({ number, timeMs: time });
        expect(isSaleId(id)).toBe(true);
        expect(saleTime(id)).toBe(new Date(time).toISOString());
      }),
    );
  });

  it('differs between invoices of the same minute', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => {
      return saleIdOfInvoice({ number: String(536365 + at), timeMs });
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});
