import { deepStrictEqual } from 'node:assert/strict';
import { accountClientConfig } from '@agentic-retail/emulated-account/account-client-config';
import { destroyAssembly } from '@agentic-retail/emulated-account/destroy-assembly';
import { tagBuckets } from '@agentic-retail/emulated-account/tag-buckets';
import { CloudFormationClient, paginateDescribeStacks } from '@aws-sdk/client-cloudformation';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import type { Rehearsal } from './rehearsal.ts';

/** Deletes everything that was deployed, those last that others need. */
export async function takeDown(
  { account, narrator }: Rehearsal,
  assemblies: readonly string[],
): Promise<void> {
  narrator.chapter('Taking it down');
  for (const assembly of assemblies) {
    const stacks = new CloudAssembly(assembly).stacks.map(({ stackName }) => stackName);
    const there = await stacksOf();
    for (const stackName of stacks) {
      if (there.includes(stackName)) await tagBuckets(account, { assembly, stackName });
    }
    const found = stacks.filter((stackName) => there.includes(stackName));
    await narrator.step(`Deleting ${found.join(', ')}`, () => destroyAssembly(account, assembly));
  }
  deepStrictEqual(await stacksOf(), ['CDKToolkit']);
  narrator.good('Only the stack of `cdk bootstrap` is left');

  async function stacksOf(): Promise<string[]> {
    const client = new CloudFormationClient(accountClientConfig(account));
    const names: string[] = [];
    for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {})) {
      names.push(...Stacks.map(({ StackName = '' }) => StackName));
    }
    return names;
  }
}
