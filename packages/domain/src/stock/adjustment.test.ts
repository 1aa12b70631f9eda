import { describe, expect, it } from '@jest/globals';
import { makeSaleId } from '../sale/make-sale-id.ts';
import { type AdjustmentRequest, draftAdjustment } from './adjustment.ts';

const madeAt = '2026-05-01T12:00:00.000Z';
const actor = { userId: 'user-7', name: 'Callum' };
const request: AdjustmentRequest = {
  id: makeSaleId(Date.parse(madeAt), new Uint8Array(10)),
  sku: 'CUP',
  quantityChange: -2,
  cause: 'damaged',
};

describe('draftAdjustment', () => {
  it('is dated by its id, whenever it is sent', () => {
    const { id } = request;
    expect(draftAdjustment(request, actor, '2026-05-01T12:00:09.000Z')).toEqual({
      ok: true,
      value: {
        id,
        sku: 'CUP',
        quantityChange: -2,
        reason: 'adjustment',
        timestamp: madeAt,
        actor,
        cause: 'damaged',
      },
    });
  });

  it('keeps the note', () => {
    const drafted = draftAdjustment({ ...request, note: 'Fell' }, actor, madeAt);
    expect(drafted).toMatchObject({ value: { note: 'Fell' } });
  });

  it.each([
    ['2026-05-01T11:55:00.000Z', undefined],
    ['2026-05-01T11:54:59.999Z', 'clock-ahead'],
    ['2026-05-02T12:00:00.000Z', undefined],
    ['2026-05-02T12:00:00.001Z', 'clock-behind'],
  ])('sent at %s meets %s', (now, code) => {
    const drafted = draftAdjustment(request, actor, now);
    expect(drafted.ok ? undefined : drafted.error.code).toBe(code);
  });
});
