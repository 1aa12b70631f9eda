import type { SchedulePlan } from '../plan/plan.ts';
import type { FunctionHost } from './function-host.ts';

/** Calls functions by their schedules until it is stopped, the first time at once. */
export function runSchedules(
  schedules: readonly SchedulePlan[],
  hosts: ReadonlyMap<string, Pick<FunctionHost, 'invoke'>>,
): () => void {
  const timers = schedules.map(({ functionName, everyMs, eventJson }) => {
    const host = hosts.get(functionName);
    if (host === undefined) throw new Error(`a schedule calls ${functionName}, which is not there`);
    // What goes wrong stands in the function's own log.
    const call = () => void host.invoke(eventJson);
    call();
    return setInterval(call, everyMs);
  });
  return () => timers.forEach(clearInterval);
}
