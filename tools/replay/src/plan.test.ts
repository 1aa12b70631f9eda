import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RetailFile, readInvoices } from './file/read-invoices.ts';
import { dueFor, planReplay } from './plan.ts';
import { saleIdOfInvoice } from './selling/sale-id-of-invoice.ts';

const data = resolve(__dirname, '../../../../shared/data/online-retail-2010-12-to-2011-08.csv.gz');
const hasData = existsSync(data);
if (!hasData) console.log('left out: there is no real data in ../shared/data');
const describeWithData = hasData ? describe : describe.skip;

describe('planReplay', () => {
  it('does not go on when a row is not accounted for', () => {
    const names = { nameOf: (stockCode: string) => stockCode };
    expect(() => planReplay({ rows: 1, invoices: [], names })).toThrow('1 rows were read, but 0');
  });
});

describeWithData('planReplay with nine months of a real shop', () => {
  let file: RetailFile;

  beforeAll(async () => {
    const read = await readInvoices(data);
    if (!read.ok) throw new Error(read.error);
    file = read.value;
  }, 60_000);

  it('accounts for every row', () => {
    const { tally, fileRows, wholeFile } = planReplay(file);
    expect(wholeFile).toBe(true);
    expect(fileRows).toBe(320_705);
    expect(tally.rows).toBe(320_705);
    expect(tally.invoices).toBe(16_459);
    expect(tally.accepted).toEqual({ rows: 311_511, money: 606_104_908 });
    expect(tally.returned).toEqual({ invoices: 1900, rows: 4263, money: -19_234_542 });
    expect(tally.rejected.map(({ reason }) => reason)).not.toContain('invoice-too-large');
  });

  it('stocks exactly what is sold, at the money of the rows', () => {
    const { sales, catalogue, tally } = planReplay(file);
    const units = sales.flatMap(({ lines }) => lines).reduce((sum, it) => sum + it.quantity, 0);
    const stock = [...catalogue.values()];
    expect(stock.reduce((sum, { openingStock }) => sum + openingStock, 0)).toBe(units);
    expect(stock.reduce((sum, it) => sum + it.openingStock * it.price, 0)).toBe(
      tally.accepted.money,
    );
    expect(sales.reduce((sum, invoice) => sum + dueFor(invoice).money, 0)).toBe(
      tally.accepted.money,
    );
  });

  it('gives every sale an id of its own', () => {
    const { sales } = planReplay(file);
    expect(new Set(sales.map(saleIdOfInvoice)).size).toBe(sales.length);
  });

  it('takes the first invoices with the stock for all', () => {
    const { tally, sales, products, catalogue, wholeFile } = planReplay(file, 2000);
    expect(wholeFile).toBe(false);
    expect(tally).toMatchObject({ invoices: 2000, sellable: 1530, rows: 41_621 });
    expect(sales).toHaveLength(1530);
    expect(products).toHaveLength(5441);
    expect(catalogue.size).toBe(12_521);
  });
});
