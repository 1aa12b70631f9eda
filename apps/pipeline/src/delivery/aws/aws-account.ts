import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { Refusal } from '../command/delivery-errors.ts';
import { messageOf } from '../command/run-command.ts';
import type { Stacks } from '../plan/stacks-port.ts';
import { CloudFormationStacks } from './cloud-formation-stacks.ts';
import { findCredentials } from './find-credentials.ts';

/** The account that the credentials at hand are of. */
export interface AwsAccount {
  readonly accountId: string;
  /** `aws`, or that of China or the government's regions. */
  readonly partition: string;
}

/**
 * Asks whose credentials these are.
 *
 * @throws Refusal when there are none, or they are not accepted
 */
export async function findAccount(region: string): Promise<AwsAccount> {
  const credentials = await findCredentials();
  try {
    const identity = await new STSClient({ region, credentials }).send(
      new GetCallerIdentityCommand({}),
    );
    const { Account: accountId = '', Arn = '' } = identity;
    return { accountId, partition: Arn.split(':')[1] || 'aws' };
  } catch (cause) {
    throw new Refusal(
      `AWS does not accept the credentials at hand (${messageOf(cause)}).`,
      'Sign in again, such as by `aws sso login`, or choose others by AWS_PROFILE.',
      { cause },
    );
  }
}

/** A role as CDK writes it into an assembly, in this account. */
export function roleIn({ accountId, partition }: AwsAccount, roleArn: string): string {
  return roleArn
    .replaceAll(placeholder('AccountId'), accountId)
    .replaceAll(placeholder('Partition'), partition);
}

const placeholder = (name: string) => `\${AWS::${name}}`;

/** The role with which CDK deploys stacks to a region, as `cdk bootstrap` names it. */
export function deployRoleArn({ accountId, partition }: AwsAccount, region: string): string {
  return `arn:${partition}:iam::${accountId}:role/cdk-hnb659fds-deploy-role-${accountId}-${region}`;
}

/** The stacks of a region, reached with the role that CDK deploys them with. */
export function stacksOf(region: string, roleArn: string): Stacks {
  return new CloudFormationStacks(
    new CloudFormationClient({
      region,
      credentials: fromTemporaryCredentials({
        params: { RoleArn: roleArn, RoleSessionName: 'agentic-retail-delivery' },
        clientConfig: { region },
      }),
    }),
  );
}
