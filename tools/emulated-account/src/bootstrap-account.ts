import type { EmulatedAccount } from './emulated-account.ts';
import { runCdk } from './run-cdk.ts';

/**
 * Makes what CDK deploys with: the bucket for assets and the roles (`cdk bootstrap`). Takes a few
 * seconds.
 */
export async function bootstrapAccount(account: EmulatedAccount): Promise<void> {
  await runCdk(account, ['bootstrap', `aws://${account.accountId}/${account.region}`]);
}
