import fc from 'fast-check';
import type { Product } from '../product/product.ts';

/** Text as people and spreadsheets write it, with what CSV and formulas make of some characters. */
const text = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          ' ',
          'é',
          '茶',
          '\u{1f375}',
          'SUM(A1)',
        ),
        fc.stringMatching(/^[a-zA-Z0-9]{1,5}$/),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join('').slice(0, maxLength))
    .filter((drawn) => /[\p{L}\p{N}]/u.test(drawn) && !/\p{Cs}/u.test(drawn));

const sku = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);

const supplier = fc.record(
  { id: sku, name: text(60), contact: text(60), leadTimeDays: fc.nat(365) },
  { requiredKeys: ['id', 'name', 'contact'] },
);

/** A product with everything that one can have, or without it. */
export const anyProduct: fc.Arbitrary<Product> = fc.record(
  {
    sku,
    name: text(100),
    description: fc.oneof(fc.constant(''), text(200)),
    category: text(40),
    price: fc.nat(100_000_000),
    cost: fc.nat(100_000_000),
    stockQuantity: fc.integer({ min: -1_000, max: 1_000_000 }),
    reorderThreshold: fc.nat(1_000_000),
    unit: text(20),
    barcodes: fc.uniqueArray(fc.stringMatching(/^-?[A-Z]{2}[A-Z0-9-]{3,20}$/), { maxLength: 10 }),
    taxClass: fc.constantFrom('standard', 'reduced', 'zero'),
    supplier,
    packSize: fc.integer({ min: 1, max: 100_000 }),
    imageUrl: fc.constantFrom('https://images.example/a,b.png', '/images/demo/a.svg'),
    isActive: fc.boolean(),
    createdAt: fc.constant('2026-01-01T00:00:00.000Z'),
    updatedAt: fc.constant('2026-01-01T00:00:00.000Z'),
    version: fc.constant(1),
  },
  {
    requiredKeys: [
      'sku',
      'name',
      'description',
      'category',
      'price',
      'cost',
      'stockQuantity',
      'reorderThreshold',
      'unit',
      'barcodes',
      'taxClass',
      'isActive',
      'createdAt',
      'updatedAt',
      'version',
    ],
  },
);
