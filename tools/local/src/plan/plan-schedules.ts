import type { SchedulePlan } from './plan.ts';
import { functionNamesByArn } from './plan-functions.ts';
import { type ResolvedResource, recordOf } from './resolved-resource.ts';

const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** The rules of EventBridge that call a function at an interval; those for events are none. */
export function planSchedules(resources: (type: string) => ResolvedResource[]): SchedulePlan[] {
  const functions = functionNamesByArn(resources('AWS::Lambda::Function'));
  return resources('AWS::Events::Rule')
    .filter((rule) => rule.get('ScheduleExpression') !== undefined)
    .flatMap((rule) => {
      const everyMs = intervalOf(rule);
      const targets = rule.get('Targets');
      return (Array.isArray(targets) ? targets : []).map((target) => {
        const functionName = functions.get(String(recordOf(target).Arn));
        if (functionName === undefined) throw new Error(`rule ${rule.id} calls no function`);
        return { name: rule.id, functionName, everyMs };
      });
    });
}

function intervalOf(rule: ResolvedResource): number {
  const expression = rule.text('ScheduleExpression');
  const { count, unit } =
    /^rate\((?<count>\d+) (?<unit>minute|hour|day)s?\)$/.exec(expression)?.groups ?? {};
  if (unit === undefined) {
    throw new Error(
      `rule ${rule.id}: ${expression} is not known on the laptop; give a rate, such as rate(15 minutes)`,
    );
  }
  return Number(count) * unitMs[unit as keyof typeof unitMs];
}
