import { executeChangeSet, prepareChangeSet } from './change-set.ts';
import type { EmulatedAccount } from './emulated-account.ts';

/** A stack of a cloud assembly. */
interface StackOfAssembly {
  /** Folder of the assembly. */
  readonly assembly: string;
  readonly stackName: string;
}

/**
 * Deploys one stack as a pipeline does: a change set is prepared, then executed. A stack without a
 * change is left as it is.
 *
 * @throws Error when it fails
 */
export async function deployStack(
  account: EmulatedAccount,
  { assembly, stackName }: StackOfAssembly,
): Promise<void> {
  const changeSet = { assembly, stackName, name: `deploy-${Date.now()}` };
  if (await prepareChangeSet(account, changeSet)) await executeChangeSet(account, changeSet);
}
