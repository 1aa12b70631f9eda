import { describe, expect, it } from '@jest/globals';
import { isSaleId, saleTime } from './sale-id.ts';

/** The example of RFC 9562, appendix A.6: Tuesday, February 22, 2022 2:22:22.00 PM GMT-05:00. */
const example = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

describe('isSaleId', () => {
  it('takes a UUID of version 7', () => {
    expect(isSaleId(example)).toBe(true);
  });

  it.each([
    ['version 4', '017f22e2-79b0-4cc3-98c4-dc0c0c07398f'],
    ['another variant', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f'],
    ['capitals', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F'],
    ['no hyphens', '017f22e279b07cc398c4dc0c0c07398f'],
    ['a line break after it', `${example}\n`],
    ['something before it', `x${example}`],
    ['nothing', ''],
  ])('refuses %s', (_, id) => {
    expect(isSaleId(id)).toBe(false);
  });
});

describe('saleTime', () => {
  it('reads the time from the id', () => {
    expect(saleTime(example)).toBe('2022-02-22T19:22:22.000Z');
  });

  it('refuses what is no id', () => {
    expect(() => saleTime('sale-1')).toThrow(RangeError);
  });
});
