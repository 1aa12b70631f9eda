import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RowTally, tallyRows } from '../accounts/tally-rows.ts';
import { type CsvRow, csvRecord, header } from '../testing/retail-csv.ts';
import { findColumns } from './columns.ts';
import type { Invoice } from './invoice.ts';
import { createInvoiceBook } from './invoice-book.ts';

function invoicesOf(records: readonly (readonly string[])[]): readonly Invoice[] {
  const columns = findColumns(header);
  if (!columns.ok) throw new Error('The header is good');
  const book = createInvoiceBook(columns.value);
  for (const record of records) book.add(record);
  return book.close();
}

function invoiceOf(...rows: CsvRow[]): Invoice {
  const [invoice, ...others] = invoicesOf(rows.map(csvRecord));
  if (invoice === undefined || others.length > 0) throw new Error('Expected one invoice');
  return invoice;
}

function products(count: number): CsvRow[] {
  return Array.from({ length: count }, (_, at) => ({ stockCode: String(10_000 + at) }));
}

describe('createInvoiceBook', () => {
  it('merges rows of the same product at the same price, and no others', () => {
    const invoice = invoiceOf(
      { quantity: '2' },
      { stockCode: '85123a', quantity: '1' },
      { quantity: '3' },
      { quantity: '4', price: '2.54' },
    );
    expect(invoice.lines).toEqual([
      { stockCode: '85123A', price: 255, quantity: 5, rows: 2, money: 1275 },
      { stockCode: '85123a', price: 255, quantity: 1, rows: 1, money: 255 },
      { stockCode: '85123A', price: 254, quantity: 4, rows: 1, money: 1016 },
    ]);
  });

  it('finds the rows of an invoice wherever they stand and keeps the order of the file', () => {
    const records = ['7', '5', '7', '6', '5'].map((invoice) => csvRecord({ invoice }));
    expect(invoicesOf(records).map(({ number, lines }) => [number, lines[0]?.rows])).toEqual([
      ['7', 2],
      ['5', 2],
      ['6', 1],
    ]);
  });

  it('dates an invoice by its first accepted row', () => {
    const invoice = invoiceOf(
      { price: '0', time: '2010-12-01 10:00:00' },
      { time: '2010-12-01 10:01:00' },
      { time: '2010-12-01 10:02:00' },
    );
    expect(invoice.timeMs).toBe(Date.parse('2010-12-01T10:01:00Z'));
  });

  it('sells an invoice of 1,200 products and none of 1,201, whose rows it counts', () => {
    expect(invoiceOf(...products(1200)).lines).toHaveLength(1200);
    const tooLarge = invoiceOf(...products(1201), ...products(1), { stockCode: 'POST' });
    expect(tooLarge.lines).toEqual([]);
    expect(tooLarge.rejected).toEqual(
      new Map([
        ['service-code', { rows: 1, money: 1530 }],
        ['invoice-too-large', { rows: 1202, money: 1202 * 1530 }],
      ]),
    );
  });

  it('takes from a credit note what could have been sold, its units counted from 1', () => {
    const rows = [
      { quantity: '-2' },
      { quantity: '-3' },
      { quantity: '4' },
      { stockCode: 'POST', quantity: '-1' },
    ].map((row) => csvRecord({ invoice: 'C77', price: '2', ...row }));
    const [note] = invoicesOf(rows);
    expect(note?.lines).toEqual([]);
    expect(note?.returns).toEqual([
      { stockCode: '85123A', price: 200, quantity: 5, rows: 2, money: -1000 },
    ]);
    expect(note?.rejected).toEqual(new Map([['credit-note', { rows: 2, money: 600 }]]));
  });

  it('does not sell more units of a product than one line takes', () => {
    const invoice = invoiceOf({ quantity: '600000' }, { quantity: '400001' }, products(1)[0] ?? {});
    expect(invoice.lines.map(({ stockCode }) => stockCode)).toEqual(['10000']);
    expect(invoice.rejected.get('quantity-too-large')?.rows).toBe(2);
  });

  it('does not sell for more than one sale may come to', () => {
    const dear = { price: '1000000', quantity: '600' };
    const invoice = invoiceOf(dear, { ...dear, stockCode: '2' });
    expect(invoice.lines).toEqual([]);
    expect(invoice.rejected.get('amount-too-large')?.rows).toBe(2);
  });

  it.each<[string, CsvRow | string[]]>([
    ['a value too few', csvRecord({}).slice(1)],
    ['a value too many', [...csvRecord({}), '']],
    ['no invoice number', { invoice: '' }],
    ['no quantity', { quantity: '' }],
    ['half a unit', { quantity: '0.5' }],
    ['no date', { time: 'soon' }],
    ['no price', { price: 'free' }],
    ['money beyond counting', { price: '999999999999', quantity: '999999999999' }],
  ])('counts a row with %s as malformed', (_, row) => {
    const [invoice] = invoicesOf([Array.isArray(row) ? row : csvRecord(row)]);
    expect(invoice?.rejected).toEqual(new Map([['malformed-row', { rows: 1, money: 0 }]]));
  });

  it('counts every row exactly once and loses no money, whatever the rows', () => {
    const price = fc.constantFrom('2.55', '0.85', '0', '-3.10', '0.001', 'x', '1000001');
    const row = fc.record({
      invoice: fc.constantFrom('1', '2', '3', 'C4', 'A5', ''),
      stockCode: fc.oneof(fc.constantFrom('POST', '', 'm'), fc.nat(80).map(String)),
      quantity: fc.constantFrom('1', '6', '-2', '0', '1000001', '?', '999999'),
      time: fc.constantFrom('2010-12-01 08:26:00', '2011-02-30 08:26:00'),
      price,
    });
    const record = fc.oneof(
      { weight: 9, arbitrary: row.map(csvRecord) },
      { weight: 1, arbitrary: fc.array(fc.string(), { maxLength: 10 }) },
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 300 }), (records) => {
        const invoices = invoicesOf(records);
        const tally = tallyRows(invoices);
        expect(tally.rows).toBe(records.length);
        const rejectedRows = tally.rejected.reduce((sum, { rows }) => sum + rows, 0);
        expect(tally.accepted.rows + tally.returned.rows + rejectedRows).toBe(records.length);
        for (const line of invoices.flatMap(({ lines }) => lines)) {
          expect(line.money).toBe(line.price * line.quantity);
        }
        const money = sumOf(tally);
        expect(money).toBe(
          records.reduce((sum, values) => sum + invoiceMoney(invoicesOf([values])), 0),
        );
      }),
    );
  });
});

function invoiceMoney(invoices: readonly Invoice[]): number {
  return sumOf(tallyRows(invoices));
}

function sumOf({ accepted, returned, rejected }: RowTally): number {
  return rejected.reduce((sum, { money }) => sum + money, accepted.money + returned.money);
}
