import { strictEqual } from 'node:assert/strict';
import type { RehearsedPipeline } from '../pipeline/rehearsed-pipeline.ts';
import { deployedCommit } from '../store/deployed-commit.ts';
import { RehearsedStore } from '../store/rehearsed-store.ts';
import type { Rehearsal } from './rehearsal.ts';

/** Takes the commit that was cloned through the pipeline, and sells in the store that results. */
export async function deliverFirstCommit(
  { name, account, clone, narrator }: Rehearsal,
  pipeline: RehearsedPipeline,
): Promise<RehearsedStore> {
  narrator.chapter('The first commit');
  const commit = clone.commit();
  await pipeline.run(commit);
  strictEqual(await deployedCommit(account, name), commit);
  narrator.good(`The account has ${commit.slice(0, 12)} on record as deployed`);

  narrator.chapter('The store that was deployed');
  const store = await narrator.step('An owner signs in', () => RehearsedStore.open(account, name));
  narrator.good(`The page: ${await store.openPage()}`);
  narrator.good(`A sale: ${await store.sell('BEAR-1')}`);
  return store;
}
