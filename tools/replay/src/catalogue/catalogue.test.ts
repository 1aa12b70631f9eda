import { describe, expect, it } from '@jest/globals';
import type { Invoice, InvoiceLine } from '../file/invoice.ts';
import { makeCatalogue, productsOf } from './catalogue.ts';

function line(stockCode: string, price: number, quantity: number): InvoiceLine {
  return { stockCode, price, quantity, rows: 1, money: price * quantity };
}

function invoice(number: string, ...lines: InvoiceLine[]): Invoice {
  return { number, timeMs: 0, customer: '', lines, returns: [], rejected: new Map() };
}

const invoices = [
  invoice('1', line('85123A', 255, 6), line('85123a', 255, 2)),
  invoice('2', line('85123A', 254, 1)),
  invoice('3', line('85123A', 255, 32)),
];
const names = { nameOf: (stockCode: string) => `name of ${stockCode}` };
const catalogue = makeCatalogue({ invoices, names });

describe('makeCatalogue', () => {
  it('makes a product of each code and price, with the stock that all invoices take', () => {
    expect([...catalogue.values()].map(({ sku, openingStock }) => [sku, openingStock])).toEqual([
      ['85123A-255', 38],
      ['85123a-255', 2],
      ['85123A-254', 1],
    ]);
    expect(catalogue.get('85123A-254')).toMatchObject({
      name: 'name of 85123A',
      price: 254,
      category: 'Replayed retail',
    });
  });
});

describe('productsOf', () => {
  it('keeps what some invoices need, with the stock for all', () => {
    expect(productsOf(invoices.slice(2), catalogue)).toEqual([catalogue.get('85123A-255')]);
  });
});
