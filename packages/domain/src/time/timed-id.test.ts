import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeSaleId } from '../sale/make-sale-id.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { isTimedId, timeOfId } from './timed-id.ts';

describe('a timed id', () => {
  it('tells when it was made', () => {
    const time = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) });
    const noise = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(time, noise, (timeMs, random) => {
        expect(timeOfId(makeSaleId(timeMs, random))).toBe(new Date(timeMs).toISOString());
      }),
      propertyRuns,
    );
  });

  it.each([
    '',
    '01900000-0000-4000-8000-000000000000',
    '01900000-0000-7000-c000-000000000000',
    '01900000-0000-7000-8000-00000000000',
    '0190000A-0000-7000-8000-000000000000',
    ' 01900000-0000-7000-8000-000000000000',
  ])('is not %p', (id) => {
    expect(isTimedId(id)).toBe(false);
    expect(() => timeOfId(id)).toThrow(RangeError);
  });
});
