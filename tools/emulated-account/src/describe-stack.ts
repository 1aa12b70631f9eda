import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { accountClientConfig } from './account-client-config.ts';
import type { EmulatedAccount } from './emulated-account.ts';

/** One resource of a stack as it was deployed. */
export interface DeployedResource {
  readonly type: string;
  readonly physicalId: string;
  /** Such as `CREATE_COMPLETE`. */
  readonly status: string;
}

export interface DeployedStack {
  readonly id: string;
  /** Such as `UPDATE_COMPLETE`. */
  readonly status: string;
  /** Values by the name of the output. */
  readonly outputs: Readonly<Record<string, string>>;
  /** By the logical id in the template. */
  readonly resources: ReadonlyMap<string, DeployedResource>;
}

/**
 * A stack as the account has it.
 *
 * @param nameOrId Name of a stack, or its id, which finds it after it was deleted too.
 * @throws Error when there is no such stack
 */
export async function describeStack(
  account: EmulatedAccount,
  nameOrId: string,
): Promise<DeployedStack> {
  const cloudFormation = new CloudFormation(accountClientConfig(account));
  const { Stacks = [] } = await cloudFormation.describeStacks({ StackName: nameOrId });
  const { StackResources = [] } = await cloudFormation.describeStackResources({
    StackName: nameOrId,
  });
  const [stack] = Stacks;
  return {
    id: stack?.StackId ?? '',
    status: stack?.StackStatus ?? '',
    outputs: Object.fromEntries(
      (stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    ),
    resources: new Map(
      StackResources.map(
        ({ LogicalResourceId, ResourceType, PhysicalResourceId, ResourceStatus }) => [
          LogicalResourceId ?? '',
          {
            type: ResourceType ?? '',
            physicalId: PhysicalResourceId ?? '',
            status: ResourceStatus ?? '',
          },
        ],
      ),
    ),
  };
}
