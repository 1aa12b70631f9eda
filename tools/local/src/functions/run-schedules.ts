import { randomUUID } from 'node:crypto';
import type { SchedulePlan } from '../plan/plan.ts';
import { localAccount } from '../plan/resolve-intrinsics.ts';
import type { FunctionHost } from './function-host.ts';

/**
 * Calls the functions of the schedules, each at its interval, the first time when one has passed. A
 * call that is not over when the next is due is left to finish, and that one is left out.
 *
 * @returns what ends them
 */
export function runSchedules(
  schedules: readonly SchedulePlan[],
  hosts: ReadonlyMap<string, Pick<FunctionHost, 'invoke'>>,
  region: string,
): () => void {
  const timers = schedules.map(({ name, functionName, everyMs }) => {
    const host = hosts.get(functionName);
    if (!host) throw new Error(`schedule ${name} calls no function`);
    let isRunning = false;
    return setInterval(async () => {
      if (isRunning) return;
      isRunning = true;
      // What it failed of stands in its log; the next call tries again.
      await host.invoke(JSON.stringify(scheduledEvent(name, region)));
      isRunning = false;
    }, everyMs);
  });
  return () => timers.forEach(clearInterval);
}

/** What EventBridge hands to a function whose time has come. */
function scheduledEvent(rule: string, region: string) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: localAccount,
    time: new Date().toISOString(),
    region,
    resources: [`arn:aws:events:${region}:${localAccount}:rule/${rule}`],
    detail: {},
  };
}
