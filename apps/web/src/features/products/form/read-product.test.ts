import { describe, expect, it } from '@jest/globals';
import { productOf } from '../../../lib/catalogue/product-of.ts';
import { entryOf, newEntry } from './product-entry.ts';
import { readNewProduct, readProductChange } from './read-product.ts';

const typed = { ...newEntry, sku: 'MUG-1', name: ' Mug ', category: 'Kitchen', price: '4,50' };
const supplier = { id: 'SUP-1', name: 'Potters', contact: 'orders@potters.example' };
const product = productOf({
  sku: 'MUG-1',
  description: 'Blue',
  barcodes: ['MUG-CODE', '2011001913624'],
  supplier: { ...supplier, leadTimeDays: 5 },
  packSize: 6,
  version: 3,
});
const before = entryOf(product, 'GBP');

describe('a new product that was typed', () => {
  it('needs no more than a SKU, a name, a category and a price', () => {
    expect(readNewProduct(typed, 'GBP')).toEqual({
      ok: true,
      value: {
        sku: 'MUG-1',
        name: 'Mug',
        category: 'Kitchen',
        price: 450,
        unit: 'each',
        taxClass: 'standard',
        stockQuantity: 0,
      },
    });
    expect(readNewProduct(newEntry, 'GBP')).toEqual({
      ok: false,
      error: {
        sku: 'Must not be empty.',
        name: 'Must not be empty.',
        category: 'Must not be empty.',
        price: 'Must not be empty.',
      },
    });
  });

  it('has everything that was filled in', () => {
    const full = { ...before, price: '12.5', cost: '3', stockQuantity: '7' };
    expect(readNewProduct(full, 'GBP')).toMatchObject({
      ok: true,
      value: {
        price: 1250,
        cost: 300,
        stockQuantity: 7,
        barcodes: ['MUG-CODE', '2011001913624'],
        supplier: { ...supplier, leadTimeDays: 5 },
        packSize: 6,
      },
    });
  });

  it('is read in the currency’s own decimals', () => {
    expect(readNewProduct({ ...typed, price: '450' }, 'JPY')).toMatchObject({
      value: { price: 450 },
    });
  });

  it.each([
    [{ price: '4.505' }, 'price', /decimals/],
    [{ cost: '£3' }, 'cost', /^Must be an amount like 12\.50/],
    [{ sku: 'A B' }, 'sku', /letters, digits/],
    [{ barcodes: 'MUG-CODE\n2011001913625' }, 'barcodes', /^2011001913625 must be a GTIN/],
    [{ barcodes: 'MUG-CODE\nMUG-CODE' }, 'barcodes', /^Must not name a barcode twice/],
    [{ stockQuantity: '-1' }, 'stockQuantity', /at least 0/],
    [{ reorderThreshold: '1.5' }, 'reorderThreshold', /whole number/],
    [{ packSize: '0' }, 'packSize', /at least 1/],
    [{ supplierContact: 'a' }, 'supplierId', /needs an id/],
    [{ supplierId: 'S', supplierName: 'Sa' }, 'supplierContact', /needs an id/],
  ])('is refused with %j', (part, column, rule) => {
    expect(readNewProduct({ ...typed, ...part }, 'GBP')).toMatchObject({
      ok: false,
      error: { [column]: expect.stringMatching(rule) },
    });
  });
});

describe('a change of a product that was typed', () => {
  it('is of the fields alone that became others', () => {
    expect(readProductChange(product, { ...before, name: `${before.name} ` }, 'GBP')).toEqual({
      ok: true,
      value: { version: 3 },
    });
    expect(readProductChange(product, { ...before, price: '5.25', isActive: 'no' }, 'GBP')).toEqual(
      { ok: true, value: { version: 3, price: 525, isActive: false } },
    );
  });

  it('sends a supplier as one', () => {
    const entry = { ...before, supplierLeadTimeDays: '' };
    expect(readProductChange(product, entry, 'GBP')).toEqual({
      ok: true,
      value: { version: 3, supplier },
    });
  });

  it('empties what may be empty', () => {
    const entry = { ...before, description: '', cost: '', reorderThreshold: '', barcodes: ' ' };
    expect(readProductChange(product, entry, 'GBP')).toEqual({
      ok: true,
      value: { version: 3, description: '', cost: 0, reorderThreshold: 0, barcodes: [] },
    });
  });

  it('takes neither the supplier nor the pack size away', () => {
    const none = { supplierId: '', supplierName: '', supplierContact: '', packSize: '' };
    const entry = { ...before, ...none, supplierLeadTimeDays: '' };
    expect(readProductChange(product, entry, 'GBP')).toEqual({
      ok: false,
      error: {
        supplierName: 'Can be changed, but not taken away.',
        packSize: 'Can be changed, but not taken away.',
      },
    });
  });
});
