import { noFigures } from '@agentic-retail/domain/reporting/figures';
import { withEarnings } from '@agentic-retail/domain/reporting/report-sales';
import { expect, it } from '@jest/globals';
import { fillHours } from './fill-hours.ts';

const hour = (key: string, sold: number) => withEarnings({ key, name: key, ...noFigures, sold });

it('fills the gaps between the first hour and the last', () => {
  const filled = fillHours([hour('08', 5), hour('11', 7)]);
  expect(filled.map(({ key, sold }) => [key, sold])).toEqual([
    ['08', 5],
    ['09', 0],
    ['10', 0],
    ['11', 7],
  ]);
});

it('is nothing of nothing', () => {
  expect(fillHours([])).toEqual([]);
});
