import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { type ChangeSet, executeChangeSet, prepareChangeSet } from './change-set.ts';
import type { EmulatedAccount } from './emulated-account.ts';

/**
 * Deploys the stacks of a cloud assembly, those first that others need, each as a pipeline does: a
 * change set is prepared, then executed. A stack without a change is left as it is.
 *
 * @throws Error when a stack fails; those after it are not touched
 */
export async function deployAssembly(account: EmulatedAccount, assembly: string): Promise<void> {
  for (const { stackName } of new CloudAssembly(assembly).stacks) {
    const changeSet: ChangeSet = { assembly, stackName, name: `deploy-${Date.now()}` };
    if (await prepareChangeSet(account, changeSet)) await executeChangeSet(account, changeSet);
  }
}
