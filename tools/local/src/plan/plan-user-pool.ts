import { localClientId, localPoolId } from './local-ids.ts';
import type { PasswordPolicy, TokenValidity, UserPoolPlan } from './plan.ts';
import { type ResolvedResource, recordOf } from './resolved-resource.ts';

const secondsIn: Readonly<Record<string, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3_600,
  days: 86_400,
};

/**
 * The user pool with its client and groups.
 *
 * @throws Error unless there is exactly one pool with one client
 */
export function planUserPool(resources: (type: string) => ResolvedResource[]): UserPoolPlan {
  const [pool, ...otherPools] = resources('AWS::Cognito::UserPool');
  const [client, ...otherClients] = resources('AWS::Cognito::UserPoolClient');
  if (!pool || !client || otherPools.length + otherClients.length > 0) {
    throw new Error('the laptop runs exactly one user pool with exactly one client');
  }
  const verified = pool.get('AutoVerifiedAttributes');
  return {
    poolId: localPoolId(pool.stack.region),
    clientId: localClientId,
    groups: resources('AWS::Cognito::UserPoolGroup').map((group) => ({
      name: group.text('GroupName'),
      precedence: Number(group.get('Precedence') ?? 0),
      description: String(group.get('Description') ?? ''),
    })),
    passwordPolicy: passwordPolicyOf(pool),
    autoVerifiedAttributes: Array.isArray(verified) ? verified.map(String) : [],
    tokenValidity: tokenValidityOf(client),
    mfa: mfaOf(pool),
  };
}

function mfaOf(pool: ResolvedResource): UserPoolPlan['mfa'] {
  const given = pool.get('MfaConfiguration');
  return given === 'OPTIONAL' || given === 'ON' ? given : 'OFF';
}

function passwordPolicyOf(pool: ResolvedResource): PasswordPolicy {
  const policy = recordOf(recordOf(pool.get('Policies')).PasswordPolicy);
  return {
    minimumLength: Number(policy.MinimumLength ?? 8),
    requireLowercase: policy.RequireLowercase === true,
    requireUppercase: policy.RequireUppercase === true,
    requireNumbers: policy.RequireNumbers === true,
    requireSymbols: policy.RequireSymbols === true,
  };
}

function tokenValidityOf(client: ResolvedResource): TokenValidity {
  const units = recordOf(client.get('TokenValidityUnits'));
  const seconds = (property: string, unit: unknown, fallback: number) =>
    Number(client.get(property) ?? fallback) * (secondsIn[String(unit)] ?? 1);
  return {
    accessToken: seconds('AccessTokenValidity', units.AccessToken ?? 'hours', 1),
    idToken: seconds('IdTokenValidity', units.IdToken ?? 'hours', 1),
    refreshToken: seconds('RefreshTokenValidity', units.RefreshToken ?? 'days', 30),
  };
}
