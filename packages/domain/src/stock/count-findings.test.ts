import { describe, expect, it } from '@jest/globals';
import { countFindings } from './count-findings.ts';
import type { CountLine } from './stock-count.ts';

const line = (sku: string, counted: number, stockWhenCounted: number): CountLine => ({
  sku,
  entryId: 'entry-1',
  counted,
  stockWhenCounted,
  countedAt: '2026-05-01T12:00:00.000Z',
  countedBy: { userId: 'user-7', name: 'Callum' },
  isApplied: true,
});

describe('what a count found', () => {
  it('tells what is missing from what is too much', () => {
    const lines = [line('MUG', 7, 10), line('CUP', 4, 4), line('JUG', 5, 1), line('PAN', 0, 2)];
    expect(countFindings(lines)).toEqual({
      productsCounted: 4,
      productsDiffering: 3,
      unitsMissing: 5,
      unitsTooMany: 4,
    });
  });

  it('is nothing where nothing was counted', () => {
    expect(countFindings([])).toEqual({
      productsCounted: 0,
      productsDiffering: 0,
      unitsMissing: 0,
      unitsTooMany: 0,
    });
  });
});
