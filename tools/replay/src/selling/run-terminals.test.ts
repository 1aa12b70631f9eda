import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runTerminals } from './run-terminals.ts';

const never = new AbortController().signal;

describe('runTerminals', () => {
  it('works on every item once, in order, with each terminal at one item at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 10 }), async (length, terminals) => {
        const items = Array.from({ length }, (_, index) => index);
        const started: number[] = [];
        const atWork = new Set<number>();
        await runTerminals(
          items,
          terminals,
          async (item, terminal) => {
            expect(atWork.has(terminal)).toBe(false);
            expect(terminal).toBeGreaterThanOrEqual(1);
            expect(terminal).toBeLessThanOrEqual(terminals);
            atWork.add(terminal);
            started.push(item);
            await setImmediate();
            atWork.delete(terminal);
            return undefined;
          },
          never,
        );
        expect(started).toEqual(items);
      }),
    );
  });

  it('stops at the first failure and finishes what is under way', async () => {
    const finished: number[] = [];
    const failure = await runTerminals(
      [1, 2, 3, 4, 5, 6],
      2,
      async (item) => {
        await setImmediate();
        finished.push(item);
        return item >= 3 ? `no ${item}` : undefined;
      },
      never,
    );
    expect(failure).toBe('no 3');
    expect(finished).toEqual([1, 2, 3, 4]);
  });

  it('takes nothing more once it is told to stop', async () => {
    const stop = new AbortController();
    const finished: number[] = [];
    const failure = await runTerminals(
      [1, 2, 3, 4],
      1,
      async (item) => {
        if (item === 2) stop.abort();
        finished.push(item);
        return undefined;
      },
      stop.signal,
    );
    expect(failure).toBeUndefined();
    expect(finished).toEqual([1, 2]);
  });
});
