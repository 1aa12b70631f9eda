import { describe, expect, it } from '@jest/globals';
import { fitPage } from './fit-page.ts';

const small = { lines: Array.from({ length: 40 }) };
const large = { lines: [], line_parts: 25 };

describe('fitPage', () => {
  it('takes all of an ordinary page', () => {
    const items = Array.from({ length: 50 }, () => small);
    expect(fitPage(items)).toEqual({ fitting: items });
  });

  it('ends before the lines get too many, and says behind which it does', () => {
    expect(fitPage([small, large, large, large])).toEqual({
      fitting: [small, large, large],
      cutAt: large,
    });
  });

  it('takes one at least', () => {
    const huge = { lines: [], line_parts: 1000 };
    expect(fitPage([huge])).toEqual({ fitting: [huge] });
    expect(fitPage([huge, small]).fitting).toEqual([huge]);
  });
});
