import { strictEqual } from 'node:assert/strict';
import { describeStack } from '@agentic-retail/emulated-account/describe-stack';
import { brokenDeployment, failingTest } from '../clone/rehearsed-commits.ts';
import type { RehearsedPipeline } from '../pipeline/rehearsed-pipeline.ts';
import { deployedCommit } from '../store/deployed-commit.ts';
import type { RehearsedStore } from '../store/rehearsed-store.ts';
import type { Rehearsal } from './rehearsal.ts';

/** Sends two commits that must not arrive, each on top of the one that is deployed. */
export async function stopWhatIsBroken(
  { name, account, clone, narrator }: Rehearsal,
  pipeline: RehearsedPipeline,
  store: RehearsedStore,
  deployed: string,
): Promise<void> {
  narrator.chapter('A commit with a test that fails');
  clone.checkOutCleanly(deployed);
  const untested = pipeline.start(clone.commitEdit(failingTest));
  await untested.succeed('Source');
  await untested.fail('Validate', 'failed', /`nx affected .*` has failed/);
  strictEqual(await deployedCommit(account, name), deployed);

  narrator.chapter('A commit that can be planned but not deployed');
  clone.checkOutCleanly(deployed);
  const broken = pipeline.start(clone.commitEdit(brokenDeployment));
  for (const stage of ['Source', 'Validate', 'Plan', 'Approve']) await broken.succeed(stage);
  await broken.fail('Deploy', 'failed', /log group does not exist/);
  strictEqual(await deployedCommit(account, name), deployed);
  const { status } = await describeStack(account, `agentic-retail-${name}-service`);
  strictEqual(status, 'UPDATE_ROLLBACK_COMPLETE');
  narrator.good('The stack is as it was before');
  narrator.good(`A sale: ${await store.sell('BEAR-3')}`);
}
