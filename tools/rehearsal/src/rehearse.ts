import { deliverFirstCommit } from './chapters/deliver-first-commit.ts';
import { deliverSecondCommit } from './chapters/deliver-second-commit.ts';
import { deployPipeline } from './chapters/deploy-pipeline.ts';
import { prepareAccount } from './chapters/prepare-account.ts';
import type { Rehearsal } from './chapters/rehearsal.ts';
import { stopWhatIsBroken } from './chapters/stop-what-is-broken.ts';
import { takeDown } from './chapters/take-down.ts';
import { differences } from './differences.ts';
import { RehearsedPipeline } from './pipeline/rehearsed-pipeline.ts';

/**
 * Takes the system from an empty account to a sale, on to a second commit and down again.
 *
 * @throws Error when anything goes otherwise than it should
 */
export async function rehearse(rehearsal: Rehearsal): Promise<void> {
  const { narrator } = rehearsal;
  const hostedZones = await prepareAccount(rehearsal);
  const { actions, roleNames, assembly, leftOut } = await deployPipeline(rehearsal);
  const pipeline = new RehearsedPipeline({ ...rehearsal, actions, roleNames, hostedZones });
  const store = await deliverFirstCommit(rehearsal, pipeline);
  const deployed = await deliverSecondCommit(rehearsal, pipeline, store);
  await stopWhatIsBroken(rehearsal, pipeline, store, deployed);
  await takeDown(rehearsal, [pipeline.assembly, assembly]);

  narrator.title('What an emulated account can’t show');
  for (const line of differences([leftOut, pipeline.leftOut])) narrator.say(`- ${line}`);
}
