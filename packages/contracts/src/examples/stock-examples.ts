import type { ExamplesOf } from './example.ts';
import { callum } from './example-staff.ts';

const params = { sku: 'BAK-001' };
const id = '019cebeb-b8e0-7a10-8c21-5e1f00a0b107';

const change = {
  id,
  sku: 'BAK-001',
  quantityChange: -2,
  reason: 'adjustment',
  timestamp: '2026-03-14T10:37:00.000Z',
  actor: callum,
  cause: 'damaged',
  note: 'Fell off the trolley',
} as const;

export const stockExamples: ExamplesOf<'getStock' | 'listStockLog' | 'adjustStock'> = {
  getStock: {
    request: { params },
    response: {
      sku: 'BAK-001',
      name: 'Farmhouse White Loaf',
      stockQuantity: 16,
      reorderThreshold: 6,
    },
  },
  listStockLog: {
    request: { params, query: { limit: 50 } },
    response: { items: [{ ...change, before: 18, after: 16 }] },
  },
  adjustStock: {
    request: {
      params,
      body: { id, quantityChange: -2, cause: 'damaged', note: 'Fell off the trolley' },
    },
    response: change,
  },
};
