import { accountClientConfig } from '@agentic-retail/emulated-account/account-client-config';
import type { EmulatedAccount } from '@agentic-retail/emulated-account/emulated-account';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** The commit that the account has on record as deployed. */
export async function deployedCommit(
  account: EmulatedAccount,
  environment: string,
): Promise<string | undefined> {
  const { Parameter } = await new SSMClient(accountClientConfig(account)).send(
    new GetParameterCommand({ Name: `/agentic-retail/${environment}/deployed-commit` }),
  );
  return Parameter?.Value;
}
