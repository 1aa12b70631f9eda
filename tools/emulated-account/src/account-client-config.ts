import { accountCredentials } from './account-environment.ts';
import type { EmulatedAccount } from './emulated-account.ts';

/** For `new XClient(…)` of the AWS SDK: reaches the emulated account as its root user. */
export function accountClientConfig({ endpoint, region }: EmulatedAccount) {
  return {
    endpoint,
    region,
    credentials: {
      accessKeyId: accountCredentials.AWS_ACCESS_KEY_ID,
      secretAccessKey: accountCredentials.AWS_SECRET_ACCESS_KEY,
    },
  };
}
