import type { PasswordPolicy } from '../plan/plan.ts';

/** What a password lacks by the policy, in the service's own words; undefined when nothing. */
export function weaknessOf(password: string, policy: PasswordPolicy): string | undefined {
  const has = (pattern: RegExp) => pattern.test(password);
  if (password.length < policy.minimumLength) return 'Password not long enough';
  if (policy.requireUppercase && !has(/[A-Z]/)) return 'Password must have uppercase characters';
  if (policy.requireLowercase && !has(/[a-z]/)) return 'Password must have lowercase characters';
  if (policy.requireNumbers && !has(/\d/)) return 'Password must have numeric characters';
  if (policy.requireSymbols && !has(/[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/)) {
    return 'Password must have symbol characters';
  }
  return undefined;
}
