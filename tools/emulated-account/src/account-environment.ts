import { join } from 'node:path';
import type { EmulatedAccount } from './emulated-account.ts';

/** Id of the emulated account. */
export const accountId = '000000000000';

/** Keys of its root user; they open nothing else. */
export const accountCredentials = {
  AWS_ACCESS_KEY_ID: 'emulated',
  AWS_SECRET_ACCESS_KEY: 'emulated',
} as const;

/** An environment without anything that leads to an account of AWS. */
function withoutAws(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^AWS_/i.test(name)));
}

/**
 * The environment of a program that is to use the emulated account: AWS SDKs, AWS CLI and CDK find
 * it, and can reach no other account, whatever this process was given.
 */
export function accountEnvironment({
  endpoint,
  region,
  dataDir,
}: Pick<EmulatedAccount, 'endpoint' | 'region' | 'dataDir'>): NodeJS.ProcessEnv {
  return {
    ...withoutAws(process.env),
    ...accountCredentials,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_CONFIG_FILE: join(dataDir, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(dataDir, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_PROXY: '127.0.0.1,localhost',
    // CDK remembers there which account a key belongs to.
    CDK_HOME: join(dataDir, 'cdk'),
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CDK_DISABLE_VERSION_CHECK: 'true',
  };
}
