import { describe, expect, it, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { DeployRole, type DeployRoleProps } from './deploy-role';
import { StoreStage } from './store-stage';
import { unvalidatedApp } from './testing/unvalidated-app';
import { WebApp } from './web-app';

function roleOf(props: Partial<DeployRoleProps> = {}, region = 'eu-west-2') {
  const stack = new Stack(unvalidatedApp(), 'Delivery', {
    env: { account: '123456789012', region },
  });
  const deploy = new DeployRole(stack, 'Deploy', { environmentName: 'dev', ...props });
  return { deploy, stack, template: () => Template.fromStack(stack) };
}

/** Every action that the role may do, each with the resource. */
function allowed(template: Template): string[] {
  return Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) =>
    Properties.PolicyDocument.Statement.flatMap(
      ({ Action, Resource }: { Action: string | string[]; Resource: unknown }) =>
        [Action]
          .flat()
          .flatMap((action) =>
            [Resource].flat().map((resource) => `${action} ${asText(resource)}`),
          ),
    ),
  );
}

function asText(resource: unknown): string {
  return JSON.stringify(resource)
    .replaceAll(/\{"Ref":"AWS::Partition"\}/g, 'aws')
    .replaceAll(/"Fn::Join":\[""|[[\]{}",]/g, '')
    .replace(/^:/, '');
}

const role = (purpose: string, region: string) =>
  `sts:AssumeRole arn:aws:iam::123456789012:role/cdk-hnb659fds-${purpose}-role-123456789012-${region}`;

describe('DeployRole', () => {
  it('is for CodeBuild of its own account', () => {
    roleOf()
      .template()
      .hasResourceProperties('AWS::IAM::Role', {
        Description: 'Deploys the store (dev)',
        ManagedPolicyArns: Match.absent(),
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Principal: { Service: 'codebuild.amazonaws.com' },
              Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
            },
          ],
        },
      });
  });

  it('takes on the bootstrapped roles of both regions and remembers the commit, nothing else', () => {
    expect(allowed(roleOf().template()).sort()).toEqual(
      [
        ...['eu-west-2', 'us-east-1'].flatMap((region) => [
          role('deploy', region),
          role('file-publishing', region),
        ]),
        'ssm:GetParameter arn:aws:ssm:eu-west-2:123456789012:parameter/agentic-retail/dev/deployed-commit',
        'ssm:PutParameter arn:aws:ssm:eu-west-2:123456789012:parameter/agentic-retail/dev/deployed-commit',
      ].sort(),
    );
  });

  it('names a region once', () => {
    const roles = allowed(roleOf({}, 'us-east-1').template()).filter((it) => it.startsWith('sts:'));
    expect(roles).toEqual([role('deploy', 'us-east-1'), role('file-publishing', 'us-east-1')]);
  });

  it('takes other regions and another qualifier', () => {
    const roles = allowed(
      roleOf({ regions: ['eu-west-1'], bootstrapQualifier: 'shop' }).template(),
    ).filter((it) => it.startsWith('sts:'));
    expect(roles).toHaveLength(2);
    expect(roles[0]).toContain('role/cdk-shop-deploy-role-123456789012-eu-west-1');
  });

  it('publishes the page that is given', () => {
    const stack = new Stack(unvalidatedApp(), 'Delivery', { env: { region: 'us-east-1' } });
    const webApp = new WebApp(stack, 'Page', {
      environmentName: 'dev',
      stage: StoreStage.DISPOSABLE,
    });
    new DeployRole(stack, 'Deploy', { environmentName: 'dev', webApp });
    const actions = allowed(Template.fromStack(stack)).map((line) => line.split(' ')[0]);
    expect(actions).toEqual(
      expect.arrayContaining([
        's3:ListBucket',
        's3:PutObject',
        's3:DeleteObject',
        'cloudfront:CreateInvalidation',
      ]),
    );
  });

  it('has the name that is given', () => {
    roleOf({ roleName: 'shop-deploy' })
      .template()
      .hasResourceProperties('AWS::IAM::Role', { RoleName: 'shop-deploy' });
    roleOf().template().hasResourceProperties('AWS::IAM::Role', { RoleName: Match.absent() });
  });

  it('is a grantee', () => {
    const { deploy, stack, template } = roleOf();
    new Secret(stack, 'Token').grantRead(deploy);
    expect(allowed(template()).some((it) => it.startsWith('secretsmanager:GetSecretValue'))).toBe(
      true,
    );
    expect(deploy.deployedCommitParameterName).toBe('/agentic-retail/dev/deployed-commit');
  });

  test.each([
    [{ environmentName: 'x y' }, 'DeployRole.environmentName must be 1 to 16'],
    [
      { roleName: 'no spaces' },
      'DeployRole.roleName must be 1 to 64 letters, digits and +=,.@_-; it is "no spaces".',
    ],
    [{ regions: [] }, 'DeployRole.regions must name at least one region; it is [].'],
    [
      { bootstrapQualifier: 'Not-One' },
      'DeployRole.bootstrapQualifier must be 1 to 10 lower-case letters and digits; it is "Not-One".',
    ],
  ])('refuses %j', (props, message) => {
    expect(() => roleOf(props)).toThrow(`Delivery/Deploy: ${message}`);
  });
});
