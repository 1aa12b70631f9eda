import type { ExamplesOf } from './example.ts';
import { callum } from './example-staff.ts';

const details = {
  id: '019cebec-a340-7a10-8c21-5e1f00a0b108',
  name: 'Bread shelf, Saturday',
  scope: { kind: 'products', skus: ['BAK-001', 'BAK-002'] },
} as const;
const params = { id: details.id };

const count = {
  ...details,
  status: 'open',
  isApplying: false,
  openedAt: '2026-03-14T10:38:00.000Z',
  openedBy: callum,
} as const;

const line = {
  sku: 'BAK-001',
  entryId: '019cebed-8da0-7a10-8c21-5e1f00a0b109',
  counted: 15,
  stockWhenCounted: 16,
  countedAt: '2026-03-14T10:39:00.000Z',
  countedBy: callum,
  isApplied: false,
} as const;

const closedAt = '2026-03-14T10:45:00.000Z';

export const countExamples: ExamplesOf<
  'openCount' | 'listCounts' | 'getCount' | 'countProduct' | 'applyCount' | 'cancelCount'
> = {
  openCount: { request: { body: details }, response: count },
  listCounts: { request: { query: { status: 'open', limit: 50 } }, response: { items: [count] } },
  getCount: { request: { params }, response: { count, lines: [line] } },
  countProduct: {
    request: {
      params: { ...params, sku: 'BAK-001' },
      body: { entryId: line.entryId, counted: 15 },
    },
    response: line,
  },
  applyCount: { request: { params }, response: { ...count, status: 'applied', closedAt } },
  cancelCount: { request: { params }, response: { ...count, status: 'cancelled', closedAt } },
};
