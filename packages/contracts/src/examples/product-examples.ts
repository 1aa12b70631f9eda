import type { ExamplesOf } from './example.ts';

export const oldcrumb = {
  id: 'SUP-OLDCRUMB',
  name: 'Oldcrumb Bakehouse',
  contact: 'orders@oldcrumb-bakehouse.example',
  leadTimeDays: 1,
} as const;

const details = {
  name: 'Farmhouse White Loaf',
  description: 'A tall tin loaf with a soft crumb.',
  category: 'Bakery',
  price: 320,
  cost: 165,
  reorderThreshold: 6,
  unit: 'each',
  barcodes: ['2011001913624'],
  taxClass: 'zero',
  supplier: oldcrumb,
  packSize: 6,
  imageUrl: '/images/demo/bak-001.svg',
} as const;

const loaf = {
  sku: 'BAK-001',
  ...details,
  stockQuantity: 18,
  isActive: true,
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: '2026-01-05T08:00:00.000Z',
  version: 1,
} as const;

const params = { sku: 'BAK-001' };
const picture = '/products/BAK-001/5d0f5b0c-93f4-4f0e-9c0a-6d0a5c1b7e21.webp';

export const productExamples: ExamplesOf<
  | 'listProducts'
  | 'getProduct'
  | 'getProductByBarcode'
  | 'createProduct'
  | 'updateProduct'
  | 'deactivateProduct'
  | 'editProducts'
  | 'importProducts'
  | 'requestImageUpload'
> = {
  listProducts: {
    request: { query: { q: 'loaf', category: 'Bakery', limit: 50 } },
    response: { items: [loaf] },
  },
  getProduct: { request: { params }, response: loaf },
  getProductByBarcode: { request: { params: { barcode: '2011001913624' } }, response: loaf },
  createProduct: {
    request: { body: { sku: 'BAK-001', ...details, stockQuantity: 18 } },
    response: loaf,
  },
  updateProduct: {
    request: { params, body: { version: 1, price: 340 } },
    response: { ...loaf, price: 340, updatedAt: '2026-03-14T10:30:00.000Z', version: 2 },
  },
  deactivateProduct: {
    request: { params },
    response: { ...loaf, isActive: false, updatedAt: '2026-03-14T10:30:00.000Z', version: 2 },
  },
  editProducts: {
    request: { body: { edits: [{ sku: 'BAK-001', version: 1, price: 340 }] } },
    response: {
      results: [
        {
          sku: 'BAK-001',
          outcome: 'changed',
          product: { ...loaf, price: 340, updatedAt: '2026-03-14T10:30:00.000Z', version: 2 },
        },
      ],
    },
  },
  importProducts: {
    request: {
      body: {
        importId: 'Zm9vZC1hbmQtYnJlYWQtMjAyNg',
        fileName: 'bread.csv',
        isDryRun: false,
        existingStock: 'keep',
        rows: [
          { row: 2, cells: { sku: 'BAK-001', price: '3.40' } },
          { row: 3, cells: { sku: 'BAK-002', price: 'cheap' } },
        ],
      },
    },
    response: {
      rows: [
        { row: 2, sku: 'BAK-001', outcome: 'changed', changes: ['price'], errors: [] },
        {
          row: 3,
          sku: 'BAK-002',
          outcome: 'refused',
          changes: [],
          errors: [
            {
              field: 'price',
              rule: 'must be an amount like 12.50: digits, and a point before the decimals; no symbol, no thousands',
              value: 'cheap',
            },
          ],
        },
      ],
    },
  },
  requestImageUpload: {
    request: { params, body: { contentType: 'image/webp', size: 48_213 } },
    response: {
      uploadUrl: `https://images.s3.eu-west-2.amazonaws.com${picture}?X-Amz-Signature=…`,
      imageUrl: `/images${picture}`,
      expiresAt: '2026-03-14T10:32:00.000Z',
    },
  },
};
