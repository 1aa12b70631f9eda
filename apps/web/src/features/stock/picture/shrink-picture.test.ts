import { describe, expect, it } from '@jest/globals';
import { fitInto } from './shrink-picture.ts';

describe('fitInto', () => {
  it.each([
    [4_000, 3_000, 1_200, 900],
    [3_000, 4_000, 900, 1_200],
    [1_200, 10, 1_200, 10],
    [640, 480, 640, 480],
    [10_000, 1, 1_200, 1],
  ])('makes of %d × %d %d × %d', (width, height, toWidth, toHeight) => {
    expect(fitInto(width, height, 1_200)).toEqual({ width: toWidth, height: toHeight });
  });
});
