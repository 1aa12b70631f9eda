import type { AssemblyStack } from '../assembly/read-delivery-assembly.ts';
import { Refusal, StageFailure } from '../command/delivery-errors.ts';
import type { DeploymentPlan, PlannedStack } from '../plan/deployment-plan.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { PrepareChangeSet, Stacks } from '../plan/stacks-port.ts';
import { failureText } from './failure-text.ts';
import { staleReason } from './stale-reason.ts';

/** A plan, and with what it is carried out. */
interface Deployment {
  readonly plan: DeploymentPlan;
  readonly assembly: readonly AssemblyStack[];
  readonly stacksOf: (stack: AssemblyStack) => Stacks;
  readonly prepare: PrepareChangeSet;
  /** Waits until it is worth while to look again. */
  readonly pause: () => Promise<void>;
  readonly say: (line: string) => void;
}

/**
 * Executes what was planned, stack after stack, and nothing else.
 *
 * @throws Refusal before anything is executed, when the plan holds no longer
 * @throws StageFailure when a stack can't be deployed: those after it are left as they are
 */
export async function carryOutPlan(deployment: Deployment): Promise<void> {
  await refuseStale(deployment);
  for (const planned of deployment.plan.stacks) {
    const stack = assemblyStackOf(deployment, planned);
    const changeSetArn = await changeSetOf(deployment, planned, stack);
    if (changeSetArn === undefined) {
      deployment.say(`${planned.stackName}: nothing to change`);
    } else {
      await execute(deployment, stack, changeSetArn);
    }
  }
}

async function refuseStale(deployment: Deployment): Promise<void> {
  const { plan, assembly, stacksOf } = deployment;
  const reasons: string[] = [];
  for (const planned of plan.stacks) {
    const { stackName } = planned;
    const template = assembly.find(({ name }) => name === stackName);
    const stacks = template && stacksOf(template);
    const stack = await stacks?.describe(stackName);
    const changeSet =
      planned.kind === 'change set' && stack
        ? await stacks?.changeSet(stackName, planned.changeSetArn)
        : undefined;
    const reason = staleReason(planned, { template, stack, changeSet });
    if (reason !== undefined) reasons.push(reason);
  }
  const planless = assembly.filter(
    ({ name }) => !plan.stacks.some(({ stackName }) => stackName === name),
  );
  reasons.push(...planless.map(({ name }) => `${name}: it is not in the plan.`));
  if (reasons.length > 0) {
    throw new Refusal(
      `The plan holds no longer, so nothing was deployed.\n  ${reasons.join('\n  ')}\n`,
      'Plan again and look at what has changed: `npm run plan`, or "Release change" in the pipeline.',
    );
  }
}

function assemblyStackOf({ assembly }: Deployment, { stackName }: PlannedStack): AssemblyStack {
  const stack = assembly.find(({ name }) => name === stackName);
  if (stack === undefined) {
    throw new Error(`${stackName} is not in the assembly`);
  }
  return stack;
}

async function changeSetOf(
  { plan, stacksOf, prepare, say }: Deployment,
  planned: PlannedStack,
  stack: AssemblyStack,
): Promise<string | undefined> {
  if (planned.kind !== 'in its turn') {
    return planned.kind === 'change set' ? planned.changeSetArn : undefined;
  }
  const { environment, commit } = plan;
  const now = await makePlan({
    environment,
    commit,
    assembly: [stack],
    changeSetName: planned.changeSetName,
    stacksOf,
    prepare,
    say,
  });
  const [made] = now.plan.stacks;
  if (made?.kind === 'in its turn') {
    throw new StageFailure(
      `${stack.name} imports what no stack exports: ${made.waitsFor.join(', ')}.`,
      'A stack that it depends on is not in the assembly: deploy that one first.',
    );
  }
  return made?.kind === 'change set' ? made.changeSetArn : undefined;
}

async function execute(
  { stacksOf, pause, say }: Deployment,
  stack: AssemblyStack,
  changeSetArn: string,
): Promise<void> {
  const { name } = stack;
  const stacks = stacksOf(stack);
  const before = await stacks.newestEvent(name);
  await stacks.execute(name, changeSetArn);
  let status = '';
  do {
    await pause();
    const now = await stacks.describe(name);
    if (now !== undefined && now.status !== status) {
      status = now.status;
      say(`${name}: ${status}`);
    }
  } while (status.endsWith('_IN_PROGRESS') || (await isPending(stacks, name, changeSetArn)));
  if (!['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'].includes(status)) {
    const failures = await stacks.failuresSince(name, before);
    throw new StageFailure(
      failureText(name, status, failures),
      'What was deployed before it stays. Mend the cause and go through the pipeline again.',
    );
  }
}

/** The stack may still be in its former state when the change set has only just been taken. */
async function isPending(stacks: Stacks, name: string, changeSetArn: string): Promise<boolean> {
  const changeSet = await stacks.changeSet(name, changeSetArn);
  return ['AVAILABLE', 'EXECUTE_IN_PROGRESS'].includes(changeSet?.executionStatus ?? '');
}
