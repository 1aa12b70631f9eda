import type { ExamplesOf } from './example.ts';
import { callum } from './example-staff.ts';
import { oldcrumb } from './product-examples.ts';

const params = { number: 'INV-2026-0001' };

export const draft = {
  number: 'INV-2026-0001',
  status: 'draft',
  supplier: oldcrumb,
  lines: [
    {
      sku: 'BAK-001',
      name: 'Farmhouse White Loaf',
      requestId: '019cebee-7800-7a10-8c21-5e1f00a0b10a',
      quantity: 12,
      received: 0,
      unitCost: 165,
    },
  ],
  receipts: [],
  currency: 'GBP',
  createdBy: callum,
  createdAt: '2026-03-14T10:50:00.000Z',
  updatedAt: '2026-03-14T10:50:00.000Z',
  version: 1,
} as const;

const receipt = {
  id: '019cebef-6260-7a10-8c21-5e1f00a0b10b',
  lines: [{ sku: 'BAK-001', quantity: 12 }],
  isLast: true,
} as const;

const sent = {
  ...draft,
  status: 'sent',
  updatedAt: '2026-03-14T10:51:00.000Z',
  version: 2,
} as const;

const received = {
  ...sent,
  status: 'received',
  lines: [{ ...draft.lines[0], received: 12 }],
  receipts: [{ ...receipt, receivedAt: '2026-03-15T07:10:00.000Z', receivedBy: callum }],
  updatedAt: '2026-03-15T07:10:00.000Z',
  version: 3,
} as const;

export const purchasingExamples: ExamplesOf<
  'listInvoices' | 'getInvoice' | 'sendInvoice' | 'receiveGoods' | 'payInvoice' | 'cancelInvoice'
> = {
  listInvoices: {
    request: { query: { status: 'draft', limit: 50 } },
    response: { items: [draft] },
  },
  getInvoice: { request: { params }, response: draft },
  sendInvoice: { request: { params }, response: sent },
  receiveGoods: { request: { params, body: receipt }, response: received },
  payInvoice: {
    request: { params },
    response: { ...received, status: 'paid', updatedAt: '2026-03-20T09:00:00.000Z', version: 4 },
  },
  cancelInvoice: { request: { params }, response: { ...sent, status: 'cancelled', version: 3 } },
};
