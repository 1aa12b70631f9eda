import { expect, it } from '@jest/globals';
import { identityFacts } from './identity-facts.ts';

it('tells how people sign in', () => {
  const Properties = {
    MfaConfiguration: 'OPTIONAL',
    Policies: { PasswordPolicy: { MinimumLength: 12 } },
    DeletionProtection: 'ACTIVE',
  };
  expect(identityFacts({ Pool: { Type: 'AWS::Cognito::UserPool', Properties } })).toEqual({
    'second factor': 'optional',
    'password, least characters': '12',
    'user pool deletion protection': 'yes',
  });
  expect(identityFacts({ Pool: { Type: 'AWS::Cognito::UserPool' } })).toEqual({
    'second factor': 'off',
    'password, least characters': 'not set',
    'user pool deletion protection': 'no',
  });
});
