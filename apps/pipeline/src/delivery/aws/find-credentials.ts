import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { Refusal } from '../command/delivery-errors.ts';

type Credentials = ReturnType<typeof fromNodeProviderChain>;

/**
 * The credentials at hand: of the build, of the environment or of the person's profile.
 *
 * @throws Refusal when there are none
 */
export async function findCredentials(): Promise<Credentials> {
  const credentials = fromNodeProviderChain();
  try {
    await credentials();
  } catch (cause) {
    throw new Refusal(
      'There are no credentials for AWS.',
      'Sign in, such as by `aws sso login`, and choose the profile by AWS_PROFILE.',
      { cause },
    );
  }
  return credentials;
}
