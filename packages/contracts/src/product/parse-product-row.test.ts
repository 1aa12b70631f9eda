import { planImport } from '@agentic-retail/domain/import/plan-import';
import { productCells } from '@agentic-retail/domain/import/product-cells';
import { anyProduct } from '@agentic-retail/domain/testing/arbitrary-product';
import { propertyRuns } from '@agentic-retail/domain/testing/property-runs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseProductRow } from './parse-product-row.ts';

const currency = fc.constantFrom('GBP', 'JPY', 'KWD');

const tea = { sku: 'TEA-1', name: 'Tea', category: 'Drinks', price: '3.50' };

/** The cells that are wrong in a row, each with its rule. */
function wrong(cells: Parameters<typeof parseProductRow>[0], of = 'GBP'): string[] {
  const parsed = parseProductRow(cells, of);
  return parsed.ok
    ? []
    : parsed.error.errors.map(({ field, rule, value }) => `${field} ${value}: ${rule}`);
}

describe('a row that an export wrote', () => {
  it('says of a product that is there that nothing changes', () => {
    fc.assert(
      fc.property(anyProduct, currency, (product, inCurrency) => {
        const row = parseProductRow(productCells(product, inCurrency), inCurrency);
        if (!row.ok) throw new Error(JSON.stringify(row.error));
        expect(planImport(row.value, product, true)).toEqual({
          kind: 'existing',
          changes: {},
          stockChange: 0,
        });
      }),
      propertyRuns,
    );
  });

  it('makes the same product where there is none, unless it is below zero', () => {
    fc.assert(
      fc.property(anyProduct, currency, (product, inCurrency) => {
        const row = parseProductRow(productCells(product, inCurrency), inCurrency);
        const { createdAt, updatedAt, version, ...details } = product;
        expect(row.ok && planImport(row.value, undefined, false)).toEqual(
          product.stockQuantity < 0
            ? { kind: 'unfit', faults: [{ code: 'begins-below-zero' }] }
            : { kind: 'new', details },
        );
      }),
      propertyRuns,
    );
  });
});

describe('a row', () => {
  it('needs no column but the SKU, and an empty cell says nothing', () => {
    expect(parseProductRow({ sku: 'A-1', name: '', price: ' ', cost: '' }, 'GBP')).toEqual({
      ok: true,
      value: { sku: 'A-1', fields: {} },
    });
  });

  it.each([
    ['12', 'GBP', 1200],
    ['12.5', 'GBP', 1250],
    ['0.07', 'GBP', 7],
    ['12,50', 'GBP', 1250],
    ['1.005', 'KWD', 1005],
    ['500', 'JPY', 500],
  ])('reads the price %s in %s exactly, as %d minor units', (price, of, minorUnits) => {
    expect(parseProductRow({ ...tea, price }, of)).toMatchObject({
      value: { fields: { price: minorUnits } },
    });
  });

  it.each([
    [{ price: '£3.50' }, 'price £3.50: must be an amount like 12.50'],
    [{ price: '-1' }, 'price -1: must be an amount like 12.50'],
    [{ price: '1,234' }, 'price 1,234: must be an amount like 12.50'],
    [{ price: '0.005' }, 'price 0.005: must have no more decimals than the currency'],
    [{ price: '99999999' }, 'price 99999999: must be at most 100000000'],
    [{ stockQuantity: '1.5' }, 'stockQuantity 1.5: must be a whole number'],
    [{ stockQuantity: 'many' }, 'stockQuantity many: must be a number'],
    [{ reorderThreshold: '-1' }, 'reorderThreshold -1: must be at least 0'],
    [{ barcodes: '5.01E+12' }, 'barcodes 5.01E+12: must be a GTIN with a right check digit'],
    [{ barcodes: 'ABCD ABCD' }, 'barcodes ABCD ABCD: must not name a barcode twice'],
    [{ taxClass: 'luxury' }, 'taxClass luxury: must be "standard" or "reduced" or "zero"'],
    [{ supplierId: 'S1' }, 'supplierName : is missing; it must be text'],
    [{ isActive: 'maybe' }, 'isActive maybe: must be true or false'],
    [{ imageUrl: 'javascript:alert(1)' }, 'imageUrl javascript:alert(1): must be an https address'],
    [{ name: 'line\nbreak' }, 'name line\nbreak: must not contain control characters'],
    [{ sku: '' }, 'sku : is missing; it must be text'],
  ])('with %j is refused by cell, rule and value', (cells, said) => {
    expect(wrong({ ...tea, ...cells }).join()).toContain(said);
  });

  it('says everything that is wrong with it at once', () => {
    expect(wrong({ sku: '?', name: 'x', price: 'x', stockQuantity: 'x' })).toHaveLength(3);
  });

  it('says everything that is right with it too, if its SKU is', () => {
    const row = parseProductRow({ ...tea, price: 'x', stockQuantity: '-3', packSize: '0' }, 'GBP');
    expect(row).toMatchObject({
      error: {
        errors: [{ field: 'price' }, { field: 'packSize' }],
        readable: { sku: 'TEA-1', fields: { name: 'Tea', category: 'Drinks' }, stockQuantity: -3 },
      },
    });
    expect(parseProductRow({ ...tea, sku: '?' }, 'GBP')).not.toHaveProperty('error.readable');
  });

  it.each(['Yes', 'TRUE', '1', 'y'])('takes %s for yes', (isActive) => {
    expect(parseProductRow({ ...tea, isActive }, 'GBP')).toMatchObject({
      value: { fields: { isActive: true } },
    });
  });

  it('keeps of a supplier what it does not say', () => {
    const supplier = { id: 'S1', name: 'Potter', contact: 'p@example.com', leadTimeDays: 3 };
    const row = parseProductRow(
      {
        sku: 'A-1',
        supplierId: 'S1',
        supplierName: 'The potter',
        supplierContact: 'p@example.com',
      },
      'GBP',
    );
    const product = { sku: 'A-1', supplier } as never;
    expect(row.ok && planImport(row.value, product, false)).toMatchObject({
      changes: { supplier: { ...supplier, name: 'The potter' } },
    });
  });
});
