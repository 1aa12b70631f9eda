import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { makeSaleId } from './make-sale-id.ts';
import { isSaleId, saleTime } from './sale-id.ts';

const lastMillisecond = 2 ** 48 - 1;
const time = fc.oneof(fc.nat(1000), fc.integer({ min: 0, max: lastMillisecond }));
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('makeSaleId', () => {
  it('writes the time first, then version, randomness and variant', () => {
    const ones = new Uint8Array(10).fill(0xff);
    const zeros = new Uint8Array(10);
    expect(makeSaleId(lastMillisecond, ones)).toBe('ffffffff-ffff-7fff-bfff-ffffffffffff');
    expect(makeSaleId(0, zeros)).toBe('00000000-0000-7000-8000-000000000000');
  });

  it('makes an id that tells its time', () => {
    fc.assert(
      fc.property(time, random, (timeMs, bytes) => {
        const id = makeSaleId(timeMs, bytes);
        expect(isSaleId(id)).toBe(true);
        expect(saleTime(id)).toBe(new Date(timeMs).toISOString());
      }),
      propertyRuns,
    );
  });

  it('orders ids as their times', () => {
    fc.assert(
      fc.property(time, time, random, random, (earlier, later, some, other) => {
        fc.pre(earlier < later);
        expect(makeSaleId(earlier, some) < makeSaleId(later, other)).toBe(true);
      }),
      propertyRuns,
    );
  });

  it('lets every byte of the randomness into the id', () => {
    for (let at = 0; at < 10; at += 1) {
      const bytes = new Uint8Array(10);
      bytes[at] = 1;
      expect(makeSaleId(0, bytes)).not.toBe(makeSaleId(0, new Uint8Array(10)));
    }
  });

  it.each([-1, 0.5, Number.NaN, lastMillisecond + 1])('refuses the time %p', (timeMs) => {
    expect(() => makeSaleId(timeMs, new Uint8Array(10))).toThrow(RangeError);
  });

  it.each([0, 9, 11])('refuses %d random bytes', (count) => {
    expect(() => makeSaleId(0, new Uint8Array(count))).toThrow(RangeError);
  });
});
