import { describe, expect, it } from '@jest/globals';
import { Draw } from './draw.ts';

function many(seed: number): number[] {
  const draw = new Draw(seed);
  return Array.from({ length: 1_000 }, () => draw.int(1, 6));
}

describe('chance', () => {
  it('is the same for the same seed, and another for the next', () => {
    expect(many(1)).toEqual(many(1));
    expect(many(1)).not.toEqual(many(2));
  });

  it('draws both ends, and nothing beyond', () => {
    expect([...new Set(many(3))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('comes true as often as it should, from the first draw on', () => {
    const first = Array.from({ length: 2_000 }, (_, seed) => new Draw(seed).chance(0.3));
    expect(first.filter(Boolean).length / 2_000).toBeCloseTo(0.3, 1);
  });

  it('has nothing to pick from nothing', () => {
    expect(() => new Draw(1).pick([])).toThrow(RangeError);
  });
});
