import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Refusal } from '../command/delivery-errors.ts';

const inCommon = {
  stackName: z.string(),
  region: z.string(),
  /** SHA-256 of the template in the assembly. */
  templateHash: z.string(),
  /** State of the stack when it was planned; `absent` when there was none. */
  stackVersion: z.string(),
};

const plannedStack = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unchanged'), ...inCommon }),
  /** What happens is in a change set, to the last resource. */
  z.object({
    kind: z.literal('change set'),
    ...inCommon,
    changeSetName: z.string(),
    changeSetArn: z.string(),
  }),
  /** Imports what stacks before it will export only then: the change set is made in its turn. */
  z.object({
    kind: z.literal('in its turn'),
    ...inCommon,
    changeSetName: z.string(),
    waitsFor: z.array(z.string()),
  }),
]);

const deploymentPlan = z.object({
  environment: z.string(),
  commit: z.string(),
  /** In the order in which they are deployed. */
  stacks: z.array(plannedStack),
});

export type PlannedStack = z.infer<typeof plannedStack>;
export type DeploymentPlan = z.infer<typeof deploymentPlan>;

/**
 * Reads the plan that `npm run plan` left in a folder.
 *
 * @throws Refusal when there is none, or it is not one
 */
export function readPlan(folder: string): DeploymentPlan {
  const file = join(folder, 'plan.json');
  try {
    return deploymentPlan.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Refusal(
      `${file} is no plan that can be read.`,
      'Make one with `npm run plan`, or give the folder that it wrote.',
      { cause },
    );
  }
}
