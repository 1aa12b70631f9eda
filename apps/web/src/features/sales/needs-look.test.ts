import type { SaleConflict } from '@agentic-retail/domain/offline/sale-conflict';
import { describe, expect, it } from '@jest/globals';
import { needsLook } from './needs-look.ts';

const renumbered: SaleConflict = { kind: 'receipt-renumbered', printed: 'till-1/000007' };
const removed: SaleConflict = { kind: 'product-removed', skus: ['A'] };
const review = { by: { userId: 'u', name: 'U' }, at: '2026-05-01T12:00:00.000Z' };

describe('needsLook', () => {
  it('is so while a sale differs from the books and nobody has dealt with it', () => {
    expect(needsLook({ conflicts: [removed] })).toBe(true);
    expect(needsLook({ conflicts: [renumbered, removed] })).toBe(true);
    expect(needsLook({ conflicts: [removed], review })).toBe(false);
  });

  it('is not so for a sale as the books have it, whatever number was printed', () => {
    expect(needsLook({})).toBe(false);
    expect(needsLook({ conflicts: [renumbered] })).toBe(false);
  });
});
