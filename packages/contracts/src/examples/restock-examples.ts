import type { ExamplesOf } from './example.ts';
import { callum } from './example-staff.ts';
import { oldcrumb } from './product-examples.ts';
import { draft } from './purchasing-examples.ts';

const id = '019cebee-7800-7a10-8c21-5e1f00a0b10a';

const request = {
  id,
  sku: 'BAK-001',
  productName: 'Farmhouse White Loaf',
  quantity: 12,
  unitCost: 165,
  supplier: oldcrumb,
  status: 'pending',
  requestedBy: callum,
  requestedAt: '2026-03-14T10:40:00.000Z',
} as const;

export const restockExamples: ExamplesOf<
  | 'adviseRestock'
  | 'requestRestock'
  | 'listRestockRequests'
  | 'cancelRestockRequest'
  | 'approveRestockRequests'
> = {
  adviseRestock: {
    request: { params: { sku: 'BAK-001' } },
    response: {
      stock: 4,
      onOrder: 0,
      threshold: 6,
      sold: 28,
      windowDays: 28,
      leadTimeDays: 1,
      coverDays: 7,
      packSize: 6,
      demand: 8,
      target: 14,
      missing: 10,
      packs: 2,
      quantity: 12,
    },
  },
  requestRestock: { request: { body: { id, sku: 'BAK-001', quantity: 12 } }, response: request },
  listRestockRequests: {
    request: { query: { status: 'pending', limit: 50 } },
    response: { items: [request] },
  },
  cancelRestockRequest: {
    request: { params: { id } },
    response: { ...request, status: 'cancelled' },
  },
  approveRestockRequests: { request: { body: { ids: [id] } }, response: { invoices: [draft] } },
};
