import type { AssemblyStack } from '../assembly/read-delivery-assembly.ts';
import { Refusal, StageFailure } from '../command/delivery-errors.ts';
import type { DeploymentPlan, PlannedStack } from './deployment-plan.ts';
import { whyNotReady } from './stack-readiness.ts';
import type { DeployedStack, PrepareChangeSet, ResourceChange, Stacks } from './stacks-port.ts';

/** What is planned, and with what. */
interface PlanRequest {
  readonly environment: string;
  readonly commit: string;
  /** In the order in which they are deployed. */
  readonly assembly: readonly AssemblyStack[];
  /** Name of every change set: new with each plan. */
  readonly changeSetName: string;
  readonly stacksOf: (stack: AssemblyStack) => Stacks;
  readonly prepare: PrepareChangeSet;
  readonly say: (line: string) => void;
}

/** A plan, with what its change sets do, by the name of the stack. */
export interface MadePlan {
  readonly plan: DeploymentPlan;
  readonly changes: ReadonlyMap<string, readonly ResourceChange[]>;
}

/**
 * Makes a change set for every stack that can have one now, and executes none.
 *
 * @throws Refusal before anything is made, when a stack is in a state that allows no change
 * @throws StageFailure when CloudFormation refuses a change set
 */
export async function makePlan(request: PlanRequest): Promise<MadePlan> {
  const before = await statesOf(request);
  const changes = new Map<string, readonly ResourceChange[]>();
  const stacks: PlannedStack[] = [];
  for (const stack of request.assembly) {
    const planned = await planStack(request, stack, before.get(stack.name), changes);
    request.say(`${stack.name}: ${planned.kind}`);
    stacks.push(planned);
  }
  const { environment, commit } = request;
  return { plan: { environment, commit, stacks }, changes };
}

async function statesOf({ assembly, stacksOf }: PlanRequest) {
  const states = new Map<string, DeployedStack | undefined>();
  for (const stack of assembly) {
    const state = await stacksOf(stack).describe(stack.name);
    const unready = whyNotReady(stack.name, state);
    if (unready !== undefined) {
      throw new Refusal(unready.what, unready.wayOut);
    }
    states.set(stack.name, state);
  }
  return states;
}

async function planStack(
  { stacksOf, prepare, changeSetName }: PlanRequest,
  stack: AssemblyStack,
  before: DeployedStack | undefined,
  changes: Map<string, readonly ResourceChange[]>,
): Promise<PlannedStack> {
  const { name: stackName, region, templateHash, imports } = stack;
  const stacks = stacksOf(stack);
  const exports = imports.length > 0 ? await stacks.exports() : new Set<string>();
  const waitsFor = imports.filter((name) => !exports.has(name));
  if (waitsFor.length > 0) {
    const stackVersion = before?.version ?? 'absent';
    const planned = { stackName, region, templateHash, stackVersion, changeSetName, waitsFor };
    return { kind: 'in its turn', ...planned };
  }
  await prepare({ stackName, changeSetName });
  // Once it is made, since a first change set makes the stack too.
  const stackVersion = (await stacks.describe(stackName))?.version ?? 'absent';
  const planned = { stackName, region, templateHash, stackVersion };
  const changeSet = await stacks.changeSet(stackName, changeSetName);
  if (changeSet === undefined || isEmpty(changeSet.status, changeSet.statusReason)) {
    return { kind: 'unchanged', ...planned };
  }
  if (changeSet.status !== 'CREATE_COMPLETE') {
    throw new StageFailure(
      `The change set of ${stackName} is in the state ${changeSet.status}: ${changeSet.statusReason}`,
      'Mend what it names and run the plan again; nothing has been deployed.',
    );
  }
  changes.set(stackName, changeSet.changes);
  return { kind: 'change set', ...planned, changeSetName, changeSetArn: changeSet.arn };
}

/** CloudFormation says by a failure that there is nothing to change. */
function isEmpty(status: string, reason = ''): boolean {
  return (
    status === 'FAILED' && /didn't contain changes|no updates are to be performed/i.test(reason)
  );
}
