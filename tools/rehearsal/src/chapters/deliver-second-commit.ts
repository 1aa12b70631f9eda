import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { describeStack } from '@agentic-retail/emulated-account/describe-stack';
import { smallChange } from '../clone/rehearsed-commits.ts';
import { stacksOfPlan, summaryOfPlan } from '../pipeline/deployment-plan.ts';
import type { RehearsedPipeline } from '../pipeline/rehearsed-pipeline.ts';
import { deployedCommit } from '../store/deployed-commit.ts';
import type { RehearsedStore } from '../store/rehearsed-store.ts';
import type { Rehearsal } from './rehearsal.ts';

/**
 * Delivers a commit that changes one thing. Its plan is made twice, as when somebody releases a change
 * again: the one that was made first is refused once the other one was carried out.
 */
export async function deliverSecondCommit(
  { name, environment, account, clone, narrator }: Rehearsal,
  pipeline: RehearsedPipeline,
  store: RehearsedStore,
): Promise<string> {
  narrator.chapter('A second commit, which adds one resource');
  const commit = clone.commitEdit(smallChange(environment));
  const first = pipeline.start(commit);
  for (const stage of ['Source', 'Validate', 'Plan']) await first.succeed(stage);
  const planned = first.artifact('Planned');
  const changed = Object.entries(stacksOfPlan(planned)).filter(([, kind]) => kind !== 'unchanged');
  const stackName = `agentic-retail-${name}-monitoring`;
  deepStrictEqual(changed, [[stackName, 'change set']]);
  match(summaryOfPlan(planned), /: 1 added$/);
  narrator.good('The plan has this change and no other');

  const second = first.copy();
  await second.succeed('Plan');
  for (const stage of ['Approve', 'Deploy', 'Web']) await second.succeed(stage);
  strictEqual(await deployedCommit(account, name), commit);
  const { resources } = await describeStack(account, stackName);
  ok([...resources.values()].some(({ type }) => type === 'AWS::SNS::Subscription'));
  narrator.good('It is there');
  narrator.good(`A sale: ${await store.sell('BEAR-2')}`);

  narrator.chapter('A plan that holds no longer');
  await first.fail('Deploy', 'refused', /The plan holds no longer, so nothing was deployed/);
  strictEqual(await deployedCommit(account, name), commit);
  return commit;
}
