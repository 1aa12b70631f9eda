import type { ExamplesOf } from './example.ts';
import { josie } from './example-staff.ts';

const id = '019cebe9-e420-7a10-8c21-5e1f00a0b105';
const params = { id };
const register = { registerId: 'till-1' };

const movement = {
  id: '019cebea-ce80-7a10-8c21-5e1f00a0b106',
  kind: 'pay-out',
  amount: 450,
  reason: 'Milk for the kitchen',
} as const;

const open = {
  id,
  registerId: 'till-1',
  date: '2026-03-14',
  openedBy: josie,
  openedAt: '2026-03-14T10:35:00.000Z',
  float: 10_000,
  movements: [],
} as const;

const withMovement = {
  ...open,
  movements: [{ ...movement, by: josie, at: '2026-03-14T10:36:00.000Z' }],
};

const report = {
  float: 10_000,
  sales: { count: 1, total: 870, discountTotal: 0, tax: 92, cash: 870, card: 0 },
  refunds: { count: 0, total: 0, discountTotal: 0, tax: 0, cash: 0, card: 0 },
  payIns: 0,
  payOuts: 450,
  expectedCash: 10_420,
};

const closed = {
  ...withMovement,
  closing: {
    countedCash: 10_400,
    variance: -20,
    by: josie,
    at: '2026-03-14T17:30:00.000Z',
    report,
  },
};

export const cashSessionExamples: ExamplesOf<
  | 'openCashSession'
  | 'getOpenCashSession'
  | 'addCashMovement'
  | 'closeCashSession'
  | 'getSessionReport'
  | 'listLateSales'
  | 'listCashSessions'
> = {
  openCashSession: {
    request: { params: register, body: { id, float: 10_000 } },
    response: open,
  },
  getOpenCashSession: { request: { params: register }, response: { session: open } },
  addCashMovement: { request: { params, body: movement }, response: withMovement },
  closeCashSession: { request: { params, body: { countedCash: 10_400 } }, response: closed },
  getSessionReport: { request: { params }, response: report },
  listLateSales: {
    request: { params, query: { limit: 50 } },
    response: {
      items: [
        {
          transactionId: '019cebe7-2500-7a10-8c21-5e1f00a0b102',
          receiptNumber: 'till-1/000125',
          total: 550,
          recordedAt: '2026-03-14T18:05:00.310Z',
        },
      ],
    },
  },
  listCashSessions: {
    request: { query: { date: '2026-03-14', limit: 50 } },
    response: { items: [closed] },
  },
};
