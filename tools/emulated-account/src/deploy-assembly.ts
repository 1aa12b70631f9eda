import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { deployStack } from './deploy-stack.ts';
import type { EmulatedAccount } from './emulated-account.ts';

/**
 * Deploys the stacks of a cloud assembly, those first that others need.
 *
 * @throws Error when a stack fails; those after it are not touched
 */
export async function deployAssembly(account: EmulatedAccount, assembly: string): Promise<void> {
  for (const { stackName } of new CloudAssembly(assembly).stacks) {
    await deployStack(account, { assembly, stackName });
  }
}
