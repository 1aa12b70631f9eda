import { tableDefinitions } from '@agentic-retail/engine/table-definitions';
import type { StackTemplate } from './cloud-assembly.ts';
import { localResourceValue } from './local-ids.ts';
import type { Plan } from './plan.ts';
import { planFunctions } from './plan-functions.ts';
import { planRoutes } from './plan-routes.ts';
import { planSchedules } from './plan-schedules.ts';
import { planUserPool } from './plan-user-pool.ts';
import { createResolver } from './resolve-intrinsics.ts';
import { resourcesOf } from './resolved-resource.ts';

/**
 * Reads from the synthesized templates of an environment what has to run on a laptop, so that
 * laptop and cloud can't drift apart.
 *
 * @throws Error for what the templates lack or what has no counterpart on a laptop
 */
export function makePlan(assembly: readonly StackTemplate[], environment: string): Plan {
  const stacks = assembly.filter((stack) => stack.environment === environment);
  const [first] = stacks;
  if (first === undefined) {
    throw new Error(`no stack of the environment "${environment}" is synthesized`);
  }
  const resolve = createResolver(stacks, localResourceValue);
  const resources = (type: string) => resourcesOf(stacks, type, resolve);
  return {
    region: first.region,
    tables: stacks.flatMap(({ template }) => tableDefinitions(template)),
    functions: planFunctions(resources('AWS::Lambda::Function')),
    routes: planRoutes(resources),
    schedules: planSchedules(resources),
    userPool: planUserPool(resources),
  };
}
