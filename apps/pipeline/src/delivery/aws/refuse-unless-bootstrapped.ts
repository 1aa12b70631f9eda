import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { Refusal } from '../command/delivery-errors.ts';
import { messageOf } from '../command/run-command.ts';
import { type AwsAccount, deployRoleArn } from './aws-account.ts';

/**
 * Takes on the role with which CDK deploys, to see whether it can be.
 *
 * @throws Refusal when the region is not bootstrapped, or the role may not be taken on
 */
export async function refuseUnlessBootstrapped(account: AwsAccount, region: string): Promise<void> {
  const RoleArn = deployRoleArn(account, region);
  try {
    await fromTemporaryCredentials({
      params: { RoleArn, RoleSessionName: 'agentic-retail-delivery' },
      clientConfig: { region },
    })();
  } catch (cause) {
    throw new Refusal(
      `Account ${account.accountId} is not bootstrapped for CDK in ${region}, or its role ${RoleArn} is not yours to take on (${messageOf(cause)}).`,
      `Run \`npx cdk bootstrap aws://${account.accountId}/${region}\` once; \`npm run doctor\` finds what else is missing.`,
      { cause },
    );
  }
}
