import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withinTime } from './deadline.ts';
import { Patience } from './patience.ts';
import { ServiceBusy } from './service-busy.ts';
import { type Timing, withTiming } from './timing.ts';

/** A clock that only pauses move on; each drawn share of a pause is taken in turn. */
function madeTiming(shares: readonly number[]) {
  const pauses: number[] = [];
  let ms = 0;
  const timing: Timing = {
    now: () => ms,
    wallClock: () => ms,
    random: () => shares[pauses.length % shares.length] ?? 0,
    pause: async (pauseMs) => {
      pauses.push(pauseMs);
      ms += pauseMs;
    },
  };
  return { timing, pauses, now: () => ms };
}

/** Waits until there is no patience left. */
async function useUp(attemptMs: number): Promise<unknown> {
  const patience = new Patience(attemptMs);
  for (;;) {
    try {
      await patience.wait('conflict');
    } catch (error) {
      return error;
    }
  }
}

describe('patience', () => {
  it('waits longer and longer, up to a limit, and ends as busy', async () => {
    const { timing, pauses, now } = madeTiming([0.999]);
    const error = await withTiming(timing, () => withinTime(8_500, () => useUp(1_500)));
    expect(error).toBeInstanceOf(ServiceBusy);
    expect(error).toMatchObject({ cause: 'conflict' });
    expect(pauses.slice(0, 6).map(Math.round)).toEqual([20, 40, 80, 160, 320, 400]);
    expect(Math.max(...pauses)).toBeLessThan(400);
    expect(now()).toBeLessThanOrEqual(7_000);
  });

  it('never begins an attempt that could outlast the request, however long its pauses are', async () => {
    const share = fc.double({ min: 0.01, max: 0.999, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(share, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 3_000 }),
        async (shares, budgetMs, attemptMs) => {
          const { timing, now } = madeTiming(shares);
          await withTiming(timing, () => withinTime(budgetMs, () => useUp(attemptMs)));
          expect(now() === 0 || now() + attemptMs <= budgetMs).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('looks again sooner when it was a conflict', async () => {
    const { timing, pauses } = madeTiming([0.999]);
    const conflict = Object.assign(new Error(), { name: 'TransactionConflictException' });
    const patience = await withTiming(timing, async () => new Patience(1_500));
    await withTiming(timing, async () => {
      for (let wait = 0; wait < 6; wait++) await patience.wait(conflict);
    });
    expect(pauses.map(Math.round)).toEqual([20, 30, 30, 30, 30, 30]);
  });

  it('ends by itself where no request limits it', async () => {
    const { timing, now } = madeTiming([0.5]);
    expect(await withTiming(timing, () => useUp(1_500))).toBeInstanceOf(ServiceBusy);
    expect(now()).toBeLessThanOrEqual(7_000);
  });
});
