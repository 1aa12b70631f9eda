import { ofType, property, type Resources } from '../template.ts';
import { joined } from './in-words.ts';

/** What a template says about user pools, in words. */
export function identityFacts(resources: Resources): Record<string, string> {
  const pools = ofType(resources, 'AWS::Cognito::UserPool');
  if (pools.length === 0) return {};
  return {
    'second factor': joined(
      pools.map((pool) => `${property(pool, 'MfaConfiguration') ?? 'OFF'}`.toLowerCase()),
    ),
    'password, least characters': joined(
      pools.map((pool) => property(pool, 'Policies.PasswordPolicy.MinimumLength')),
    ),
    'user pool deletion protection': joined(
      pools.map((pool) => (property(pool, 'DeletionProtection') === 'ACTIVE' ? 'yes' : 'no')),
    ),
  };
}
