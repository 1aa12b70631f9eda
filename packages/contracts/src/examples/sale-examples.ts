import type { ExamplesOf } from './example.ts';
import { callum, josie } from './example-staff.ts';

export const saleId = '019cebe5-5040-7a10-8c21-5e1f00a0b100';

export const cart = [
  { sku: 'BAK-001', quantity: 1 },
  { sku: 'PAN-006', quantity: 2 },
] as const;

const loafLine = {
  sku: 'BAK-001',
  name: 'Farmhouse White Loaf',
  quantity: 1,
  unitPrice: 320,
  gross: 320,
  discount: 0,
  taxRate: 0,
  tax: 0,
  lineTotal: 320,
  category: 'Bakery',
  unitCost: 165,
};

/** Two bags: 5.50 with 0.92 of tax in it. */
export const crispsLine = {
  sku: 'PAN-006',
  name: 'Sea Salt Crisps',
  quantity: 2,
  unitPrice: 275,
  gross: 550,
  discount: 0,
  taxRate: 2000,
  tax: 92,
  lineTotal: 550,
  category: 'Pantry',
  unitCost: 130,
};

const payments = [{ method: 'cash', amount: 870, tendered: 1000 }] as const;

const sale = {
  id: saleId,
  timestamp: '2026-03-14T10:30:00.000Z',
  date: '2026-03-14',
  registerId: 'till-1',
  receiptNumber: 'till-1/000123',
  userId: josie.userId,
  cashierName: josie.name,
  lines: [loafLine, crispsLine],
  subtotal: 870,
  discountTotal: 0,
  tax: 92,
  total: 870,
  taxes: [
    { rate: 2000, net: 458, tax: 92 },
    { rate: 0, net: 320, tax: 0 },
  ],
  payments,
  change: 130,
  currency: 'GBP',
  pricesIncludeTax: true,
  status: 'completed',
  source: 'online',
  recordedAt: '2026-03-14T10:30:00.412Z',
} as const;

const offlineSale = {
  ...sale,
  id: '019cebe7-2500-7a10-8c21-5e1f00a0b102',
  timestamp: '2026-03-14T10:32:00.000Z',
  receiptNumber: 'till-1/000125',
  lines: [crispsLine],
  subtotal: 550,
  total: 550,
  taxes: [{ rate: 2000, net: 458, tax: 92 }],
  payments: [{ method: 'cash', amount: 550, tendered: 550 }],
  change: 0,
  source: 'offline',
  sentBy: callum,
  conflicts: [
    { kind: 'stock-short', lines: [{ sku: 'PAN-006', sold: 2, available: 1 }] },
    { kind: 'cashier-unconfirmed' },
    { kind: 'receipt-renumbered', printed: 'till-1/000124' },
  ],
  countId: '019cebe7-2500-7a10-8c21-5e1f00a0b102',
  recordedAt: '2026-03-14T12:05:00.310Z',
} as const;

export const saleExamples: ExamplesOf<
  | 'completeSale'
  | 'recordOfflineSale'
  | 'listTransactions'
  | 'getTransaction'
  | 'reviewSaleConflicts'
  | 'approveDiscount'
> = {
  completeSale: {
    request: {
      body: { id: saleId, registerId: 'till-1', lines: cart, payments, expectedTotal: 870 },
    },
    response: sale,
  },
  recordOfflineSale: {
    request: {
      body: {
        id: offlineSale.id,
        registerId: 'till-1',
        receiptNumber: 'till-1/000124',
        cashier: josie,
        lines: [
          {
            sku: 'PAN-006',
            quantity: 2,
            unitPrice: 275,
            discount: 0,
            taxRate: 2000,
            tax: 92,
          },
        ],
        currency: 'GBP',
        pricesIncludeTax: true,
        taxes: offlineSale.taxes,
        payments: offlineSale.payments,
        total: 550,
      },
    },
    response: offlineSale,
  },
  listTransactions: {
    request: { query: { date: '2026-03-14', limit: 50 } },
    response: { items: [sale] },
  },
  getTransaction: { request: { params: { id: saleId } }, response: sale },
  reviewSaleConflicts: {
    request: { params: { id: offlineSale.id }, body: { note: 'Counted: one box was damaged.' } },
    response: {
      ...offlineSale,
      review: {
        by: callum,
        at: '2026-03-14T17:40:00.000Z',
        note: 'Counted: one box was damaged.',
      },
    },
  },
  approveDiscount: {
    request: {
      body: {
        id: '019cebe6-3aa0-7a10-8c21-5e1f00a0b101',
        registerId: 'till-1',
        lines: cart,
        discounts: [{ kind: 'percent', percent: 2000 }],
        expectedTotal: 696,
      },
    },
    response: {
      id: '019cebe6-3aa0-7a10-8c21-5e1f00a0b101',
      registerId: 'till-1',
      discount: 174,
      total: 696,
      approvedBy: callum,
      approvedAt: '2026-03-14T10:31:00.000Z',
      expiresAt: '2026-03-14T10:41:00.000Z',
    },
  },
};
