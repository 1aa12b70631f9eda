import { describe, expect, it, test } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { policyStatements } from './policy-statements.ts';

const allow = (action: string) => ({ Effect: 'Allow', Action: action, Resource: '*' });
const document = (action: string) => ({ Statement: [allow(action)] });

function statementsOf(Type: string, Properties: unknown) {
  return policyStatements(Template.fromJSON({ Resources: { It: { Type, Properties } } }));
}

describe('policyStatements', () => {
  it('finds none where there is none', () => {
    expect(policyStatements(Template.fromJSON({}))).toEqual([]);
    expect(
      statementsOf('AWS::WAFv2::WebACL', { Rules: [{ Statement: { GeoMatch: {} } }] }),
    ).toEqual([]);
  });

  it('says all of a statement, and where it stands', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop');
    new Bucket(stack, 'Bucket', { enforceSSL: true });
    expect(policyStatements(Template.fromStack(stack))).toEqual([
      {
        kind: 'resource',
        logicalId: 'BucketPolicyE9A3008A',
        type: 'AWS::S3::BucketPolicy',
        place: 'Properties.PolicyDocument.Statement.0',
        effect: 'Deny',
        actions: ['s3:*'],
        notActions: [],
        resources: ['<Bucket83908E77.Arn>', '<Bucket83908E77.Arn>/*'],
        notResources: [],
        principals: ['*'],
        notPrincipals: [],
        hasCondition: true,
      },
    ]);
  });

  test.each([
    ['AWS::IAM::Policy', { PolicyDocument: document('a:b') }, 'identity'],
    ['AWS::IAM::ManagedPolicy', { PolicyDocument: document('a:b') }, 'identity'],
    ['AWS::IAM::Role', { Policies: [{ PolicyDocument: document('a:b') }] }, 'identity'],
    ['AWS::IAM::Role', { AssumeRolePolicyDocument: document('a:b') }, 'trust'],
    ['AWS::S3::BucketPolicy', { PolicyDocument: document('a:b') }, 'resource'],
    ['AWS::SNS::TopicPolicy', { PolicyDocument: document('a:b') }, 'resource'],
    ['AWS::SQS::QueuePolicy', { PolicyDocument: document('a:b') }, 'resource'],
    ['AWS::KMS::Key', { KeyPolicy: document('a:b') }, 'resource'],
    ['AWS::Some::New', { Deep: [{ Down: document('a:b') }] }, 'resource'],
    ['AWS::Logs::ResourcePolicy', { PolicyDocument: JSON.stringify(document('a:b')) }, 'resource'],
  ])('reads %s %j as %s', (type, properties, kind) => {
    expect(statementsOf(type, properties)).toEqual([
      expect.objectContaining({ type, kind, logicalId: 'It', effect: 'Allow', actions: ['a:b'] }),
    ]);
  });

  it('reads a document that is put together from references', () => {
    const parts = ['{"Statement":[{"Effect":"Allow","Resource":"', { Ref: 'Log' }, '"}]}'];
    const [statement] = statementsOf('AWS::Logs::ResourcePolicy', {
      PolicyDocument: { 'Fn::Join': ['', parts] },
    });
    expect(statement?.resources).toEqual(['<Log>']);
  });

  it('reads a statement that is there on a condition', () => {
    const Statement = [{ 'Fn::If': ['Open', allow('a:b'), { Ref: 'AWS::NoValue' }] }];
    expect(statementsOf('AWS::IAM::Policy', { PolicyDocument: { Statement } })).toEqual([
      expect.objectContaining({
        place: 'Properties.PolicyDocument.Statement.0.Fn::If.1',
        actions: ['a:b'],
      }),
    ]);
  });

  it('refuses a document that it can’t read', () => {
    const read = () => statementsOf('AWS::Logs::ResourcePolicy', { PolicyDocument: { Ref: 'X' } });
    expect(read).toThrow(
      'It: Properties.PolicyDocument must be a policy document, as an object or as JSON.',
    );
  });

  test.each([
    ['*', ['*']],
    [{ AWS: '*' }, ['*']],
    [
      { Service: ['a.amazonaws.com', 'b.amazonaws.com'] },
      ['Service a.amazonaws.com', 'Service b.amazonaws.com'],
    ],
    [{ AWS: { 'Fn::GetAtt': ['Role', 'Arn'] } }, ['AWS <Role.Arn>']],
    [undefined, []],
  ])('reads the principal %j', (Principal, principals) => {
    const [statement] = statementsOf('AWS::SNS::TopicPolicy', {
      PolicyDocument: { Statement: { ...allow('sns:Publish'), Principal } },
    });
    expect(statement?.principals).toEqual(principals);
  });

  it('reads what is all but something', () => {
    const Statement = { Effect: 'Allow', NotAction: 'a:b', NotResource: ['c'], NotPrincipal: '*' };
    expect(statementsOf('AWS::IAM::Policy', { PolicyDocument: { Statement } })).toEqual([
      expect.objectContaining({ notActions: ['a:b'], notResources: ['c'], notPrincipals: ['*'] }),
    ]);
  });
});
