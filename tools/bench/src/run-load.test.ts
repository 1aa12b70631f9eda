import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { runLoad } from './run-load.ts';

it('runs as many loops as there are terminals, and counts every task', async () => {
  let underWay = 0;
  let most = 0;
  let done = 0;
  const result = await runLoad(3, 50, async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await pause(5);
    underWay -= 1;
    done += 1;
  });
  expect(most).toBe(3);
  expect(done).toBeGreaterThanOrEqual(3);
  expect(result.perSecond).toBeGreaterThan(0);
  expect(result.p50Ms).toBeLessThanOrEqual(result.p95Ms);
});

it('has no figures when a task fails', async () => {
  const failing = runLoad(2, 50, async () => {
    throw new Error('no stock');
  });
  await expect(failing).rejects.toThrow('no stock');
});
