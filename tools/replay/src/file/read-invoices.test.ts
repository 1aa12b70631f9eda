import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { csvText, writeTemporary } from '../testing/retail-csv.ts';
import { readInvoices } from './read-invoices.ts';

const text = csvText([
  { description: '"KNITTED ""UNION"", FLAG"' },
  { quantity: '4' },
  { invoice: '536366', stockCode: '22423', description: 'CAKESTAND' },
]);

async function read(content: string | Uint8Array, name = 'retail.csv') {
  return readInvoices(await writeTemporary(name, content));
}

async function errorOf(content: string | Uint8Array): Promise<string> {
  const file = await read(content);
  if (file.ok) throw new Error(`Read ${file.value.rows} rows`);
  return file.error;
}

describe('readInvoices', () => {
  it.each([
    ['plain', text],
    ['packed, whatever its name', gzipSync(text)],
    ['with a byte order mark', `\uFEFF${text}`],
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['without a last line end', text.trimEnd()],
    ['with empty lines', text.replaceAll('\n', '\n\n')],
  ])('reads a file %s', async (_, content) => {
    const file = await read(content);
    if (!file.ok) throw new Error(file.error);
    const { rows, invoices, names } = file.value;
    expect(rows).toBe(3);
    expect(invoices.map(({ number }) => number)).toEqual(['536365', '536366']);
    expect(invoices[0]?.lines).toEqual([
      { stockCode: '85123A', price: 255, quantity: 10, rows: 2, money: 2550 },
    ]);
    expect(names.nameOf('22423')).toBe('CAKESTAND');
  });

  it('finds columns in any order', async () => {
    const file = await read(
      'UnitPrice,Quantity,InvoiceNo,InvoiceDate,Description,StockCode\n2.5,2,9,12/1/2010 8:26,X,A\n',
    );
    expect(file).toMatchObject({
      value: { invoices: [{ number: '9', lines: [{ stockCode: 'A', money: 500 }] }] },
    });
  });

  it('says what is wrong with a file', async () => {
    expect(await errorOf('')).toContain('is empty');
    expect(await errorOf('InvoiceNo,StockCode,Quantity\n')).toContain(
      'lacks Description, InvoiceDate, UnitPrice.',
    );
    const packed = gzipSync(text);
    expect(await errorOf(packed.subarray(0, packed.length - 12))).toContain('is damaged');
    expect(await errorOf(`${text}"${'never closed\n'.repeat(10_000)}`)).toContain('after row 3');
  });

  it('says that there is no such file, or that it is a folder', async () => {
    const path = await writeTemporary('retail.csv', text);
    expect(await readInvoices(`${path}.gone`)).toEqual({
      ok: false,
      error: `There is no file ${path}.gone.`,
    });
    expect(await readInvoices(path.replace('/retail.csv', ''))).toMatchObject({
      error: expect.stringContaining('is a folder'),
    });
  });
});
