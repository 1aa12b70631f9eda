import { ChangeSetStatus, CloudFormation } from '@aws-sdk/client-cloudformation';
import { accountClientConfig } from './account-client-config.ts';
import type { EmulatedAccount } from './emulated-account.ts';
import { runCdk } from './run-cdk.ts';
import { tagBuckets } from './tag-buckets.ts';

/** A change of one stack that is looked at before it is made. */
export interface ChangeSet {
  /** Folder of the cloud assembly that has the stack. */
  readonly assembly: string;
  readonly stackName: string;
  /** Letters, digits and hyphens. */
  readonly name: string;
}

/**
 * Publishes the assets of a stack and makes a change set, without executing it.
 *
 * @returns whether there is something to change
 * @throws Error when the account refuses the template
 */
export async function prepareChangeSet(
  account: EmulatedAccount,
  changeSet: ChangeSet,
): Promise<boolean> {
  await deploy(account, changeSet, 'prepare-change-set');
  const { Status } = await new CloudFormation(accountClientConfig(account)).describeChangeSet({
    StackName: changeSet.stackName,
    ChangeSetName: changeSet.name,
  });
  return Status === ChangeSetStatus.CREATE_COMPLETE;
}

/**
 * Executes exactly the change set that was prepared and waits until the stack is done.
 *
 * @throws Error when the change set is not there any more, as after another one was executed, or
 * when the stack fails
 */
export async function executeChangeSet(
  account: EmulatedAccount,
  changeSet: ChangeSet,
): Promise<void> {
  await deploy(account, changeSet, 'execute-change-set');
  await tagBuckets(account, changeSet);
}

function deploy(
  account: EmulatedAccount,
  { assembly, stackName, name }: ChangeSet,
  method: 'prepare-change-set' | 'execute-change-set',
): Promise<string> {
  return runCdk(account, [
    ...['deploy', stackName, '--exclusively', '--app', assembly],
    ...['--method', method, '--change-set-name', name, '--require-approval', 'never'],
  ]);
}
