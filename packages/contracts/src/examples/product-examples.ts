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

export const productExamples: ExamplesOf<
  | 'listProducts'
  | 'getProduct'
  | 'getProductByBarcode'
  | 'createProduct'
  | 'updateProduct'
  | 'deactivateProduct'
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
};
