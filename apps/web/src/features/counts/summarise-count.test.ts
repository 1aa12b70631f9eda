import type { CountLine } from '@agentic-retail/domain/stock/stock-count';
import { describe, expect, it } from '@jest/globals';
import { summariseCount } from './summarise-count.ts';

const line = (sku: string, counted: number, isApplied = false): CountLine => ({
  sku,
  entryId: sku,
  counted,
  stockWhenCounted: 10,
  countedAt: '2026-05-01T12:00:00.000Z',
  countedBy: { userId: 'u', name: 'U' },
  isApplied,
});

describe('summariseCount', () => {
  it('adds up what is missing and what is too much, of what is not applied yet', () => {
    const summary = summariseCount([
      line('A', 7),
      line('B', 10),
      line('C', 12),
      line('D', 9),
      line('E', 0, true),
    ]);
    expect(summary).toMatchObject({ counted: 5, missing: 4, surplus: 2 });
    expect(summary.differing.map(({ sku }) => sku)).toEqual(['A', 'C', 'D']);
  });

  it('is all nothing for nothing', () => {
    expect(summariseCount([])).toEqual({ counted: 0, differing: [], missing: 0, surplus: 0 });
  });
});
