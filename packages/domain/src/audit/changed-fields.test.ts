import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed-fields.ts';

describe('changed fields', () => {
  it('are those that differ, with both values', () => {
    const from = { sku: 'A-1', price: 100, barcodes: ['1'], note: 'old' };
    const to = { sku: 'A-1', price: 120, barcodes: ['1', '2'] };
    expect(changedFields(from, to)).toEqual({
      before: { price: 100, barcodes: ['1'], note: 'old' },
      after: { price: 120, barcodes: ['1', '2'] },
    });
  });

  it('are none where only the order of fields differs, and some where that of a list does', () => {
    const from = { rates: { standard: 20, zero: 0 }, skus: ['A', 'B'] };
    expect(changedFields(from, { skus: ['A', 'B'], rates: { zero: 0, standard: 20 } })).toBe(
      undefined,
    );
    expect(changedFields(from, { ...from, skus: ['B', 'A'] })?.after).toEqual({ skus: ['B', 'A'] });
  });

  it('are none where nothing differs, also not an absent field from an undefined one', () => {
    expect(changedFields({ a: 1, b: [{ c: 2 }] }, { a: 1, b: [{ c: 2 }], d: undefined })).toBe(
      undefined,
    );
  });
});
