import type { ExamplesOf } from './example.ts';
import { josie } from './example-staff.ts';

const query = { from: '2026-03-14', to: '2026-03-14' } as const;

/** One sale of 8.70, and nothing came back. */
const figures = {
  sales: 1,
  refunds: 0,
  unitsSold: 3,
  unitsRefunded: 0,
  sold: 870,
  refunded: 0,
  discount: 0,
  tax: 92,
  cost: 425,
  uncosted: 0,
  takings: 870,
  net: 778,
  margin: 353,
};

const head = { ...query, currency: 'GBP', foreign: 0, total: figures };

const loaf = {
  ...figures,
  unitsSold: 1,
  sold: 320,
  tax: 0,
  cost: 165,
  takings: 320,
  net: 320,
  margin: 155,
};
const crisps = {
  ...figures,
  unitsSold: 2,
  sold: 550,
  cost: 260,
  takings: 550,
  net: 458,
  margin: 198,
};

export const reportExamples: ExamplesOf<'reportSales' | 'reportProducts' | 'forecastSales'> = {
  reportSales: {
    request: { query },
    response: {
      ...head,
      days: [{ key: '2026-03-14', name: '2026-03-14', ...figures }],
      hours: [{ key: '10', name: '10', ...figures }],
      cashiers: [{ key: josie.userId, name: josie.name, ...figures }],
      categories: [
        { key: 'Pantry', name: 'Pantry', ...crisps },
        { key: 'Bakery', name: 'Bakery', ...loaf },
      ],
      taxes: [
        { rate: 2000, net: 458, tax: 92 },
        { rate: 0, net: 320, tax: 0 },
      ],
    },
  },
  reportProducts: {
    request: { query },
    response: {
      ...head,
      products: [
        { key: 'PAN-006', name: 'Sea Salt Crisps', ...crisps },
        { key: 'BAK-001', name: 'Farmhouse White Loaf', ...loaf },
      ],
    },
  },
  forecastSales: {
    request: { query: { days: 7 } },
    response: {
      from: '2026-03-14',
      to: '2026-03-20',
      historyDays: 56,
      products: [
        {
          sku: 'BAK-001',
          name: 'Farmhouse White Loaf',
          recent: 112,
          method: 'weekday',
          units: 28.5,
          error: 1.2,
          scaledError: 0.8,
        },
      ],
    },
  },
};
