import { describe, expect, it, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Mfa } from 'aws-cdk-lib/aws-cognito';
import { ServiceFunction } from './service-function';
import { StaffDirectory, type StaffDirectoryProps } from './staff-directory';
import { StoreStage } from './store-stage';
import { exampleCode } from './testing/example-service';
import { unvalidatedApp } from './testing/unvalidated-app';

function directoryOf(props: Partial<StaffDirectoryProps> = {}): Template {
  const stack = new Stack(unvalidatedApp(), 'Identity');
  new StaffDirectory(stack, 'Staff', { stage: StoreStage.DISPOSABLE, ...props });
  return Template.fromStack(stack);
}

const pool = 'AWS::Cognito::UserPool';
const client = 'AWS::Cognito::UserPoolClient';

describe('StaffDirectory', () => {
  const template = directoryOf();

  it('signs in by email in any case', () => {
    template.hasResourceProperties(pool, {
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
  });

  it('asks for a strong password', () => {
    template.hasResourceProperties(pool, {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
  });

  it('lets people register by themselves', () => {
    template.hasResourceProperties(pool, {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    });
  });

  it('gives nobody a role', () => {
    template.resourceCountIs('AWS::Cognito::UserPoolUser', 0);
    template.resourceCountIs('AWS::Cognito::UserPoolUserToGroupAttachment', 0);
    template.hasResourceProperties(pool, { LambdaConfig: Match.absent() });
  });

  it('lets people add a second factor, an authenticator app only', () => {
    template.hasResourceProperties(pool, {
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      SmsConfiguration: Match.absent(),
    });
  });

  test.each([
    [Mfa.OFF, 'OFF'],
    [Mfa.REQUIRED, 'ON'],
  ])('has the second factor %s when told so', (mfa, MfaConfiguration) => {
    directoryOf({ mfa }).hasResourceProperties(pool, { MfaConfiguration });
  });

  it('recovers accounts by email only', () => {
    template.hasResourceProperties(pool, {
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    });
  });

  test.each([
    ['owner', 0],
    ['manager', 1],
    ['cashier', 2],
  ])('has the group %s with precedence %i', (GroupName, Precedence) => {
    template.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName, Precedence });
  });

  it('has no other group', () => {
    template.resourceCountIs('AWS::Cognito::UserPoolGroup', 3);
  });

  it('has a public client that signs in with password and refresh token only', () => {
    template.hasResourceProperties(client, {
      GenerateSecret: false,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlows: Match.absent(),
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  it('does not tell which users exist', () => {
    template.hasResourceProperties(client, { PreventUserExistenceErrors: 'ENABLED' });
  });

  it('gives access for an hour and refresh for thirty days, revocable', () => {
    template.hasResourceProperties(client, {
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 30 * 24 * 60,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      EnableTokenRevocation: true,
    });
  });

  it('lets people write their email and name only', () => {
    template.hasResourceProperties(client, { WriteAttributes: ['email', 'name'] });
  });

  it('goes with a disposable stack', () => {
    template.hasResource(pool, {
      DeletionPolicy: 'Delete',
      Properties: { DeletionProtection: 'INACTIVE' },
    });
  });

  it('outlives a production stack', () => {
    directoryOf({ stage: StoreStage.PRODUCTION }).hasResource(pool, {
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });

  test.each([
    [StoreStage.PRODUCTION, 'Retain'],
    [StoreStage.DISPOSABLE, 'Delete'],
  ])('of a %s store goes or stays with its client, roles and first owner', (stage, policy) => {
    const whole = directoryOf({ stage, firstOwnerEmail: 'owner@example.com' });
    for (const type of [client, 'AWS::Cognito::UserPoolGroup', 'AWS::Cognito::UserPoolUser']) {
      whole.allResources(type, { DeletionPolicy: policy });
    }
  });

  it('makes the first owner, verified, and puts them in the group', () => {
    const withOwner = directoryOf({ firstOwnerEmail: 'owner@example.com' });
    withOwner.hasResourceProperties('AWS::Cognito::UserPoolUser', {
      Username: 'owner@example.com',
      UserAttributes: [
        { Name: 'email', Value: 'owner@example.com' },
        { Name: 'email_verified', Value: 'true' },
      ],
    });
    const [ownerGroup] = Object.keys(
      withOwner.findResources('AWS::Cognito::UserPoolGroup', {
        Properties: { GroupName: 'owner' },
      }),
    );
    withOwner.hasResource('AWS::Cognito::UserPoolUserToGroupAttachment', {
      Properties: { Username: 'owner@example.com', GroupName: { Ref: ownerGroup } },
      DependsOn: Object.keys(withOwner.findResources('AWS::Cognito::UserPoolUser')),
    });
  });

  it('lets a grantee manage the people of its pool', () => {
    const stack = new Stack(unvalidatedApp(), 'Identity');
    const staff = new StaffDirectory(stack, 'Staff', { stage: StoreStage.DISPOSABLE });
    const service = new ServiceFunction(stack, 'Auth', {
      code: exampleCode,
      stage: StoreStage.DISPOSABLE,
    });
    staff.grantManage(service).assertSuccess();
    const synthesized = Template.fromStack(stack);
    const [id] = Object.keys(synthesized.findResources(pool));
    synthesized.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Effect: 'Allow',
            Action: Match.arrayWith([
              'cognito-idp:AdminAddUserToGroup',
              'cognito-idp:AdminCreateUser',
              'cognito-idp:ListUsers',
            ]),
            Resource: { 'Fn::GetAtt': [id, 'Arn'] },
          },
        ]),
      },
    });
  });

  test.each(['', 'owner', 'owner@shop', 'a b@example.com'])(
    'refuses the first owner "%s"',
    (firstOwnerEmail) => {
      expect(() => directoryOf({ firstOwnerEmail })).toThrow(
        `Identity/Staff: StaffDirectory.firstOwnerEmail must be an email address; it is "${firstOwnerEmail}". Fix: Give an address such as "owner@example.com", or leave it out.`,
      );
    },
  );
});
