import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs.ts';
import { reprice } from './reprice.ts';

describe('reprice', () => {
  it.each([
    [1000, 500, { step: 1 }, 1050],
    [999, 500, { step: 1 }, 1049],
    [1010, 500, { step: 1 }, 1061],
    [999, 500, { step: 10 }, 1050],
    [1999, -1000, { step: 100, less: 1 }, 1799],
    [1999, 250, { step: 100, less: 1 }, 1999],
    [1999, 260, { step: 100, less: 1 }, 2099],
    [100, -10_000, { step: 1 }, 0],
    [20, 0, { step: 100, less: 1 }, 0],
    [100_000_000, 10_000, { step: 1 }, 200_000_000],
  ])('%d changed by %d basis points, in %j, is %d', (price, basisPoints, steps, changed) => {
    expect(reprice(price, basisPoints, steps)).toBe(changed);
  });

  it('is a possible price, and none is nearer to the exact one', () => {
    const anyStep = fc.integer({ min: 1, max: 500 });
    const steps = anyStep.chain((step) =>
      fc.record({ step: fc.constant(step), less: fc.nat(step - 1) }),
    );
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.integer({ min: -10_000, max: 50_000 }),
        steps,
        (price, basisPoints, { step, less }) => {
          const changed = reprice(price, basisPoints, { step, less });
          if (changed > 0) expect((changed + less) % step).toBe(0);
          // In ten-thousandths of a minor unit, so that nothing is rounded here.
          const off = Math.abs(changed * 10_000 - price * (10_000 + basisPoints));
          if (changed > 0) expect(off).toBeLessThanOrEqual(step * 5_000);
        },
      ),
      propertyRuns,
    );
  });
});
