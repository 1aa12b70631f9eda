import { STS } from '@aws-sdk/client-sts';
import { accountClientConfig } from './account-client-config.ts';
import type { EmulatedAccount } from './emulated-account.ts';

/** Credentials of a role, as variables of the environment. */
export interface RoleCredentials {
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
  readonly AWS_SESSION_TOKEN: string;
}

/**
 * Takes on a role as the account's root user: what is done with it, its policies have to allow.
 *
 * @throws Error when the role does not trust the root user
 */
export async function assumeRole(
  account: EmulatedAccount,
  roleName: string,
  sessionName: string,
): Promise<RoleCredentials> {
  const { Credentials } = await new STS(accountClientConfig(account)).assumeRole({
    RoleArn: `arn:aws:iam::${account.accountId}:role/${roleName}`,
    RoleSessionName: sessionName,
    DurationSeconds: 3_600,
  });
  return {
    AWS_ACCESS_KEY_ID: Credentials?.AccessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: Credentials?.SecretAccessKey ?? '',
    AWS_SESSION_TOKEN: Credentials?.SessionToken ?? '',
  };
}
