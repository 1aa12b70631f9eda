import type { SaleConflict } from '@agentic-retail/domain/offline/sale-conflict';
import { saleConflictKinds } from '@agentic-retail/domain/offline/sale-conflict';
import { expect, it } from '@jest/globals';
import { describeConflict } from './describe-conflict.ts';

const words = {
  money: (amount: number) => `£${amount / 100}`,
  time: (at: string) => at,
  name: (sku: string) => `Piece ${sku}`,
};

const described: { readonly [K in SaleConflict['kind']]: readonly [object, string] } = {
  'price-changed': [
    { skus: ['A', 'B'], charged: 500, listed: 600 },
    'Sold at the till’s prices: £5, by the books £6 (Piece A, Piece B).',
  ],
  'product-removed': [{ skus: ['A'] }, 'Not sold any more: Piece A.'],
  'stock-short': [
    {
      lines: [
        { sku: 'A', sold: 3, available: -1 },
        { sku: 'B', sold: 2, available: 1 },
      ],
    },
    'More was sold than the books had, so a count was opened: Piece A (3 sold, −1 in the books), Piece B (2 sold, 1 in the books).',
  ],
  'counted-since': [
    { skus: ['A', 'B'] },
    'Counted between the sale and its arrival, so another count was opened: Piece A, Piece B.',
  ],
  'cashier-unconfirmed': [
    {},
    'It was sent by another account, or under another name, than the cashier’s.',
  ],
  'clock-wrong': [
    { tillTime: '2090-01-01' },
    'The clock of the till was wrong: it said 2090-01-01.',
  ],
  'session-closed': [
    { sessionId: 's' },
    'The session it was rung up in was closed before it arrived; its Z report is without it.',
  ],
  'session-unknown': [
    { sessionId: 's' },
    'The till says it was rung up in session s, which its register never had.',
  ],
  'session-missing': [{}, 'No cash session was open, and the shop requires one.'],
  'receipt-renumbered': [{ printed: 'till-1/000007' }, 'The printed receipt says till-1/000007.'],
  'discount-over-limit': [{ limit: 1500 }, 'More than 15 % was taken off by hand.'],
};

it.each(saleConflictKinds)('tells of %s', (kind) => {
  const [figures, text] = described[kind];
  expect(describeConflict({ kind, ...figures } as SaleConflict, words)).toBe(text);
});
