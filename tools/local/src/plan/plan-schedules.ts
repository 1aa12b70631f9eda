import { functionArn } from './local-ids.ts';
import type { SchedulePlan } from './plan.ts';
import { nameOf } from './plan-functions.ts';
import { type ResolvedResource, recordOf } from './resolved-resource.ts';

const unitMs: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** What is to be called again and again: the rules with a rate, each with its functions. */
export function planSchedules(resources: (type: string) => ResolvedResource[]): SchedulePlan[] {
  const functions = new Map(
    resources('AWS::Lambda::Function').map((resource) => {
      const name = nameOf(resource);
      return [functionArn(resource.stack.region, name), name];
    }),
  );
  return resources('AWS::Events::Rule')
    .filter((rule) => rule.get('ScheduleExpression') !== undefined)
    .flatMap((rule) => {
      const everyMs = readRate(rule);
      return [rule.get('Targets') ?? []].flat().flatMap((target): SchedulePlan[] => {
        const { Arn, Input } = recordOf(target);
        const functionName = functions.get(String(Arn));
        if (functionName === undefined || typeof Input !== 'string') {
          throw new Error(`rule ${rule.id} leads to no function, or sends it nothing`);
        }
        return [{ functionName, everyMs, eventJson: Input }];
      });
    });
}

function readRate(rule: ResolvedResource): number {
  const expression = rule.text('ScheduleExpression');
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const ms = unitMs[unit];
  if (ms === undefined) {
    throw new Error(`rule ${rule.id}: the laptop knows rates only, not ${expression}`);
  }
  return Number(count) * ms;
}
