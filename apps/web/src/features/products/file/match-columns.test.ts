import { productColumns } from '@agentic-retail/domain/import/product-columns';
import { describe, expect, it } from '@jest/globals';
import { cellsOf, matchColumns, titlesLeftOut } from './match-columns.ts';

describe('matchColumns', () => {
  it('finds the columns of an export, each in its place', () => {
    const match = matchColumns(productColumns);
    expect(productColumns.map((column) => match[column])).toEqual([...productColumns.keys()]);
  });

  it('finds what other systems call them, however they are written', () => {
    const header = ['Stock Code', 'Product_Name', 'UNIT PRICE', 'EAN', 'Qty', 'Colour'];
    expect(matchColumns(header)).toEqual({
      sku: 0,
      name: 1,
      price: 2,
      barcodes: 3,
      stockQuantity: 4,
    });
  });

  it('takes a column for one thing only, and our own name before others', () => {
    expect(matchColumns(['code', 'sku', 'name', 'title'])).toEqual({ sku: 1, name: 2 });
  });
});

describe('titlesLeftOut', () => {
  it('names each title that stands for no column, and nothing where all do', () => {
    const header = ['Stock Code', 'Colour', 'Prise', ' ', 'title', 'name'];
    const match = matchColumns(header);
    expect(titlesLeftOut(header, match)).toEqual(['Colour', 'Prise', 'title']);
    expect(titlesLeftOut(header, { ...match, price: 2 })).toEqual(['Colour', 'title']);
    expect(titlesLeftOut(productColumns, matchColumns(productColumns))).toEqual([]);
  });
});

describe('cellsOf', () => {
  it('takes the fallback where a cell is empty or in no column', () => {
    const match = { sku: 1, category: 0 };
    const fallback = { category: 'Imported', price: '0.00' };
    expect(cellsOf(['', 'A-1'], match, fallback)).toEqual({ sku: 'A-1', ...fallback });
    expect(cellsOf(['Toys', 'A-1'], match, fallback)).toMatchObject({ category: 'Toys' });
    expect(cellsOf([], match, {})).toEqual({});
  });
});
