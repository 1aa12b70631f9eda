import { attemptMs, requestHandler } from '@agentic-retail/service-kit/client-timing';
import { beginInTime } from '@agentic-retail/service-kit/deadline';
import { aroundAttempts, tracedCalls } from '@agentic-retail/service-kit/tracing/traced-calls';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

/**
 * Makes the client of a user pool that a function keeps for its lifetime.
 * @param userPoolId begins with its region, such as `eu-west-1_AbCdEfGhI`
 */
export function createCognitoClient(userPoolId: string): CognitoIdentityProviderClient {
  const [region = ''] = userPoolId.split('_');
  const client = new CognitoIdentityProviderClient({
    region,
    // Somebody waits in front of a form, and guesses that come too often get no extra tries.
    maxAttempts: 2,
    requestHandler,
  });
  client.middlewareStack.add(beginInTime(attemptMs), { step: 'finalizeRequest', priority: 'low' });
  client.middlewareStack.add(tracedCalls, aroundAttempts);
  return client;
}
