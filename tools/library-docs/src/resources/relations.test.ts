import { describe, expect, it } from '@jest/globals';
import { made } from '../testing/made.ts';
import type { MadeResource } from './made-resource.ts';
import { relationsOf } from './relations.ts';

const table = made('Table', 'AWS::DynamoDB::Table');
const logs = made('Logs', 'AWS::S3::Bucket');
const bucket = made('Bucket', 'AWS::S3::Bucket');
const api = made('Api', 'AWS::ApiGatewayV2::Api');
const alarm = made('Alarm', 'AWS::CloudWatch::Alarm');
const all = new Map([table, logs, bucket, api, alarm].map((one) => [one.logicalId, one.type]));

const relations = (resource: MadeResource) => relationsOf(resource, (id) => all.get(id));

describe('relations', () => {
  it('of a policy are what its roles may do, by the actions', () => {
    const statement = (Resource: unknown, ...Action: string[]) => ({ Action, Resource });
    const onTable = { 'Fn::GetAtt': ['Table', 'Arn'] };
    const onBucket = { 'Fn::GetAtt': ['Bucket', 'Arn'] };
    const policy = made('Policy', 'AWS::IAM::Policy', {
      properties: {
        Roles: [{ Ref: 'Role' }],
        PolicyDocument: {
          Statement: [
            statement(onTable, 'dynamodb:GetItem', 'dynamodb:Query'),
            statement(onBucket, 's3:PutObject'),
            statement(onTable, 'dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem'),
            statement('*', 'xray:PutTraceSegments'),
          ],
        },
      },
    });
    expect(relations(policy)).toEqual([
      { from: 'Role', to: 'Table', label: 'reads' },
      { from: 'Role', to: 'Bucket', label: 'writes' },
      { from: 'Role', to: 'Table', label: 'reads, writes' },
    ]);
  });

  it('of a permission is the call, from its caller', () => {
    const permission = made('Permission', 'AWS::Lambda::Permission', {
      properties: {
        FunctionName: { 'Fn::GetAtt': ['Function', 'Arn'] },
        SourceArn: { 'Fn::Join': ['', ['arn:', { Ref: 'Api' }, '/*']] },
      },
    });
    expect(relations(permission)).toEqual([{ from: 'Api', to: 'Function', label: 'calls' }]);
  });

  it('of a distribution tell logs from origins', () => {
    const distribution = made('Page', 'AWS::CloudFront::Distribution', {
      properties: { DistributionConfig: { Logging: { Bucket: { Ref: 'Logs' } } } },
      references: ['Logs', 'Bucket', 'Api'],
    });
    expect(relations(distribution)).toEqual([
      { from: 'Page', to: 'Logs', label: 'access logs' },
      { from: 'Page', to: 'Bucket', label: 'reads' },
      { from: 'Page', to: 'Api', label: '/api/*' },
    ]);
  });

  it('of a dashboard are its alarms only', () => {
    const dashboard = made('Dashboard', 'AWS::CloudWatch::Dashboard', {
      references: ['Alarm', 'Table', 'Api'],
    });
    expect(relations(dashboard)).toEqual([{ from: 'Dashboard', to: 'Alarm', label: 'shows' }]);
  });

  it('of other things are plain lines, and a bucket policy has none', () => {
    expect(
      relations(made('Group', 'AWS::Cognito::UserPoolGroup', { references: ['Pool'] })),
    ).toEqual([{ from: 'Group', to: 'Pool' }]);
    expect(relations(made('P', 'AWS::S3::BucketPolicy', { references: ['Bucket'] }))).toEqual([]);
  });
});
