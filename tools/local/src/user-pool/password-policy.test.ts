import { expect, it, test } from '@jest/globals';
import { weaknessOf } from './password-policy.ts';

const policy = {
  minimumLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

test.each([
  ['Short-1', 'Password not long enough'],
  ['scone-and-jam-1', 'Password must have uppercase characters'],
  ['SCONE-AND-JAM-1', 'Password must have lowercase characters'],
  ['Scone-and-Jam-x', 'Password must have numeric characters'],
  ['SconeandJam1234', 'Password must have symbol characters'],
])('%s: %s', (password, weakness) => {
  expect(weaknessOf(password, policy)).toBe(weakness);
});

it('finds nothing wrong with a password that follows the policy', () => {
  expect(weaknessOf('Scone-and-Jam-1', policy)).toBeUndefined();
});

it('asks for no more than the policy does', () => {
  const lenient = {
    minimumLength: 4,
    requireLowercase: false,
    requireUppercase: false,
    requireNumbers: false,
    requireSymbols: false,
  };
  expect(weaknessOf('1234', lenient)).toBeUndefined();
});
