import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const schema = z.object({
  stacks: z.array(z.object({ stackName: z.string(), kind: z.string() })),
});

/** What a plan says of each stack, such as `unchanged`, by the name of the stack. */
export function stacksOfPlan(planned: string): Record<string, string> {
  const { stacks } = schema.parse(JSON.parse(readFileSync(join(planned, 'plan.json'), 'utf8')));
  return Object.fromEntries(stacks.map(({ stackName, kind }) => [stackName, kind]));
}

/** The plan in one line. */
export function summaryOfPlan(planned: string): string {
  return readFileSync(join(planned, 'summary.txt'), 'utf8').trim();
}
