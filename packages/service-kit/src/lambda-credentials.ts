import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in the bundles for the SDK's `credential-provider-node`: Lambda gives a function its
 * credentials in the environment. The other ways to find some (profiles, SSO, web identity, metadata
 * services) are never used there, and would be a third of the code that a cold start has to read.
 */
export const defaultProvider: typeof fromEnv = fromEnv;
