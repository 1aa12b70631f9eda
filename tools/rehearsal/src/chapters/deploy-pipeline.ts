import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployStack } from '@agentic-retail/emulated-account/deploy-stack';
import { describeStack } from '@agentic-retail/emulated-account/describe-stack';
import { emulableAssembly } from '@agentic-retail/emulated-account/emulable-assembly';
import { type PipelineAction, readPipeline } from '../pipeline/read-pipeline.ts';
import { runInClone } from '../pipeline/run-in-clone.ts';
import type { LeftOutOfStacks, Rehearsal } from './rehearsal.ts';

export interface DeployedPipeline {
  readonly actions: readonly PipelineAction[];
  /** Names of the roles in the account, by their logical ids. */
  readonly roleNames: ReadonlyMap<string, string>;
  /** The cloud assembly that was deployed. */
  readonly assembly: string;
  readonly leftOut: LeftOutOfStacks;
}

/** Synthesizes the pipelines and deploys that of the environment, as `npm run deploy:pipelines` does. */
export async function deployPipeline(rehearsal: Rehearsal): Promise<DeployedPipeline> {
  const { name, account, clone, folder, narrator } = rehearsal;
  narrator.chapter('Its pipeline');
  const target = '@agentic-retail/pipeline:synth-pipelines';
  await narrator.step(`npx nx run ${target}`, async () => {
    const { code, printed } = await runInClone(rehearsal, ['npx', 'nx', 'run', target], 'synth');
    if (code !== 0) throw new Error(`The pipelines can't be synthesized:\n${printed}`);
  });
  const stackName = `agentic-retail-${name}-pipeline`;
  const synthesized = join(clone.folder, 'apps/pipeline/cdk.pipelines.out');
  const template = join(synthesized, `${stackName}.template.json`);
  const actions = readPipeline(JSON.parse(readFileSync(template, 'utf8')));
  const assembly = join(folder, 'pipelines');
  const { [stackName]: leftOut = [] } = emulableAssembly(synthesized, assembly, {
    endpoint: account.endpoint,
  });
  await narrator.step(`Deploying ${stackName}`, () =>
    deployStack(account, { assembly, stackName }),
  );
  const { resources } = await describeStack(account, stackName);
  const roles = [...resources].filter(([, { type }]) => type === 'AWS::IAM::Role');
  const builds = actions.filter(({ kind }) => kind === 'build').length;
  narrator.good(
    `${actions.map(({ stage }) => stage).join(' → ')}; ${builds} builds with ${roles.length - 1} roles`,
  );
  return {
    actions,
    roleNames: new Map(roles.map(([id, { physicalId }]) => [id, physicalId])),
    assembly,
    leftOut: { [stackName]: leftOut },
  };
}
