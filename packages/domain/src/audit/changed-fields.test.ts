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

  it('are none where nothing differs, also not an absent field from an undefined one', () => {
    expect(changedFields({ a: 1, b: [{ c: 2 }] }, { a: 1, b: [{ c: 2 }], d: undefined })).toBe(
      undefined,
    );
  });
});
