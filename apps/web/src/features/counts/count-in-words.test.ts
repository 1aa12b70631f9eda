import type { CountLine } from '@agentic-retail/domain/stock/stock-count';
import { expect, it } from '@jest/globals';
import { countInWords } from './count-in-words.ts';

const end = ' What was sold since stays sold; what was not counted stays as it is.';
const lines = (many: number) => Array.from({ length: many }, () => ({}) as CountLine);

it('has nothing to tell of an empty count', () => {
  const summary = { counted: 0, differing: [], missing: 0, surplus: 0 };
  expect(countInWords(summary)).toBe('Nothing was counted yet; the stock stays as it is.');
});

it.each([
  [1, 0, 0, 0, '1 product was counted. It is as in the books.'],
  [2, 0, 0, 0, '2 products were counted. All are as in the books.'],
  [1, 1, 2, 0, '1 product was counted. It differs: 2 pieces are missing.'],
  [3, 1, 0, 1, '3 products were counted. 1 of them differs: 1 piece is too many.'],
  [
    3,
    2,
    1,
    4,
    '3 products were counted. 2 of them differ: 1 piece is missing, 4 pieces are too many.',
  ],
])(
  'tells of %d counted, %d differing, %d missing, %d too many',
  (counted, many, missing, surplus, text) => {
    const summary = { counted, differing: lines(many), missing, surplus };
    expect(countInWords(summary)).toBe(text + end);
  },
);
