import { CloudFormation, waitUntilStackCreateComplete } from '@aws-sdk/client-cloudformation';
import { accountClientConfig } from '../account-client-config.ts';
import type { EmulatedAccount } from '../emulated-account.ts';

/**
 * Makes the deploy role of an environment, to which the web stack gives its permission. In a real
 * account it is there before all stacks, with the pipeline, which the emulator can't make.
 */
export async function makeDeployRole(
  account: EmulatedAccount,
  environmentName: string,
): Promise<void> {
  const client = new CloudFormation(accountClientConfig(account));
  const AssumeRolePolicyDocument = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'codebuild.amazonaws.com' },
      },
    ],
  };
  const RoleName = `agentic-retail-${environmentName}-deploy`;
  const Role = { Type: 'AWS::IAM::Role', Properties: { RoleName, AssumeRolePolicyDocument } };
  const StackName = `${RoleName}-role`;
  await client.createStack({
    StackName,
    TemplateBody: JSON.stringify({ Resources: { Role } }),
    Capabilities: ['CAPABILITY_NAMED_IAM'],
  });
  await waitUntilStackCreateComplete({ client, maxWaitTime: 60 }, { StackName });
}
