import type { ExamplesOf } from './example.ts';
import { callum } from './example-staff.ts';
import { crispsLine, saleId } from './sale-examples.ts';

const id = '019cebe8-f9c0-7a10-8c21-5e1f00a0b104';
const payouts = [{ method: 'cash', amount: 275 }] as const;

const refund = {
  id,
  transactionId: saleId,
  timestamp: '2026-03-14T10:34:00.000Z',
  date: '2026-03-14',
  registerId: 'till-1',
  receiptNumber: 'till-1/000123-R1',
  userId: callum.userId,
  userName: callum.name,
  lines: [{ ...crispsLine, quantity: 1, gross: 275, tax: 46, lineTotal: 275, backToStock: 1 }],
  subtotal: 275,
  discountTotal: 0,
  tax: 46,
  total: 275,
  taxes: [{ rate: 2000, net: 229, tax: 46 }],
  payouts,
  currency: 'GBP',
  recordedAt: '2026-03-14T10:34:00.377Z',
} as const;

export const refundExamples: ExamplesOf<'refundSale' | 'listRefundsOfSale' | 'listRefunds'> = {
  refundSale: {
    request: {
      params: { id: saleId },
      body: {
        id,
        registerId: 'till-1',
        lines: [{ sku: 'PAN-006', quantity: 1, backToStock: 1 }],
        payouts,
      },
    },
    response: refund,
  },
  listRefundsOfSale: {
    request: { params: { id: saleId }, query: { limit: 50 } },
    response: { items: [refund] },
  },
  listRefunds: {
    request: { query: { date: '2026-03-14', limit: 50 } },
    response: { items: [refund] },
  },
};
