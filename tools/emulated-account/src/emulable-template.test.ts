import { describe, expect, it } from '@jest/globals';
import { emulableTemplate } from './emulable-template.ts';
import type { Template, TemplateResource } from './template.ts';

const surroundings = {
  endpoint: 'http://127.0.0.1:4566',
  hostedZones: { Z1REAL: 'ZEMULATED' },
};

function emulable(Resources: Record<string, TemplateResource>, Outputs?: Template['Outputs']) {
  const template = { Resources, ...(Outputs && { Outputs }) };
  const before = structuredClone(template);
  const result = emulableTemplate(template, surroundings);
  // What is given stays as it is.
  expect(template).toEqual(before);
  return { ...result, lacks: result.leftOut.map(({ how, what }) => `${how} ${what}`) };
}

const queue = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'sales' } };

describe('emulableTemplate', () => {
  it('leaves alone what the emulator can make', () => {
    const Resources = { Queue: queue, Table: { Type: 'AWS::DynamoDB::Table' } };
    const Outputs = { Name: { Value: { Ref: 'Queue' } } };
    expect(emulable(Resources, Outputs)).toMatchObject({
      template: { Resources, Outputs },
      leftOut: [],
    });
  });

  it('removes what is refused, and every trace of it', () => {
    const policy = {
      Type: 'AWS::IAM::Policy',
      DependsOn: ['Pipeline', 'Queue'],
      Properties: { Name: { Ref: 'Pipeline' }, Arn: { 'Fn::GetAtt': ['Pipeline', 'Version'] } },
    };
    const { template, leftOut } = emulable(
      { Pipeline: { Type: 'AWS::CodePipeline::Pipeline' }, Queue: queue, Policy: policy },
      { Pipeline: { Value: { 'Fn::Join': ['', ['a', { Ref: 'Pipeline' }]] } } },
    );
    expect(template).toEqual({
      Resources: {
        Queue: queue,
        Policy: {
          Type: 'AWS::IAM::Policy',
          DependsOn: ['Queue'],
          Properties: { Name: 'Pipeline', Arn: 'Pipeline.Version' },
        },
      },
      Outputs: { Pipeline: { Value: { 'Fn::Join': ['', ['a', 'Pipeline']] } } },
    });
    expect(leftOut).toEqual([
      {
        what: 'AWS::CodePipeline::Pipeline',
        how: 'removed',
        why: expect.stringMatching(/CodePipeline/),
        resources: ['Pipeline'],
      },
    ]);
  });

  it('keeps what is ignored and names it once, with all the resources', () => {
    const bucket = { Type: 'AWS::S3::Bucket', Properties: { Tags: [], BucketName: 'web' } };
    const { template, leftOut } = emulable({ A: bucket, B: bucket, C: { Type: bucket.Type } });
    expect(template.Resources?.A).toEqual(bucket);
    expect(leftOut).toMatchObject([
      { what: 'AWS::S3::Bucket.Tags', how: 'ignored', resources: ['A', 'B'] },
    ]);
  });

  it('lets an alarm on an expression watch its first metric, and no other alarm', () => {
    const Metric = { MetricName: 'Errors', Namespace: 'AWS/Lambda', Dimensions: [] };
    const Metrics = [
      { Id: 'expr_1', Expression: '100 * errors / calls' },
      { Id: 'errors', MetricStat: { Metric, Period: 300, Stat: 'Sum' }, ReturnData: false },
    ];
    const plain = { Type: 'AWS::CloudWatch::Alarm', Properties: { ...Metric, Threshold: 1 } };
    const { template, lacks, leftOut } = emulable({
      OfExpression: { Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics, Threshold: 5 } },
      Plain: plain,
    });
    expect(template.Resources).toEqual({
      OfExpression: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: { ...Metric, Period: 300, Statistic: 'Sum', Threshold: 5 },
      },
      Plain: plain,
    });
    expect(lacks).toEqual(['replaced AWS::CloudWatch::Alarm.Metrics']);
    expect(leftOut[0]?.resources).toEqual(['OfExpression']);
  });

  it.each([
    ['its own stack', { 'Fn::GetAtt': ['Api1', 'ApiEndpoint'] }],
    ['another stack', { 'Fn::ImportValue': 'service:ExportsOutputFnGetAttApi1ApiEndpoint3' }],
  ])(
    'leads a distribution to the emulated API of %s, and leaves its other origins',
    (_, endpoint) => {
      const s3 = { Id: 's3', DomainName: 'web.s3.amazonaws.com', S3OriginConfig: {} };
      const elsewhere = { Id: 'else', DomainName: 'other.example', CustomOriginConfig: {} };
      const DomainName = { 'Fn::Select': [2, { 'Fn::Split': ['/', endpoint] }] };
      const api = {
        Id: 'api',
        DomainName,
        CustomOriginConfig: { OriginProtocolPolicy: 'https-only' },
      };
      const distribution = (Origins: object[]) => ({
        Type: 'AWS::CloudFront::Distribution',
        Properties: { DistributionConfig: { Enabled: true, Origins } },
      });
      const { template, lacks } = emulable({
        WithApi: distribution([s3, elsewhere, api]),
        WithoutApi: distribution([s3, elsewhere]),
      });
      const apiId = { 'Fn::Select': [0, { 'Fn::Split': ['.', DomainName] }] };
      expect(template.Resources).toEqual({
        WithApi: distribution([
          s3,
          elsewhere,
          {
            Id: 'api',
            DomainName: 'localhost',
            OriginPath: { 'Fn::Join': ['', ['/_aws/execute-api/', apiId, '/$default']] },
            CustomOriginConfig: { OriginProtocolPolicy: 'http-only', HTTPPort: 4566 },
          },
        ]),
        WithoutApi: distribution([s3, elsewhere]),
      });
      expect(lacks).toEqual(['replaced AWS::CloudFront::Distribution.DistributionConfig.Origins']);
    },
  );

  it('lets the root user take on the roles of builds, and no other', () => {
    const role = (Service: string, ...more: object[]) => ({
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [
            { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service } },
            ...more,
          ],
        },
      },
    });
    const { template, lacks } = emulable({
      Build: role('codebuild.amazonaws.com'),
      Function: role('lambda.amazonaws.com'),
    });
    const AWS = 'arn:aws:iam::000000000000:root';
    const root = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS } };
    expect(template.Resources).toEqual({
      Build: role('codebuild.amazonaws.com', root),
      Function: role('lambda.amazonaws.com'),
    });
    expect(lacks).toEqual(['replaced AWS::IAM::Role.AssumeRolePolicyDocument']);
  });

  it('writes records into the emulated zone, and into no zone it does not know', () => {
    const record = (HostedZoneId: string) => ({
      Type: 'AWS::Route53::RecordSet',
      Properties: { Name: 'shop.example.com.', HostedZoneId },
    });
    const { template, lacks } = emulable({ Known: record('Z1REAL'), Other: record('Z2') });
    expect(template.Resources).toEqual({ Known: record('ZEMULATED'), Other: record('Z2') });
    expect(lacks).toEqual(['replaced AWS::Route53::RecordSet.HostedZoneId']);
  });
});
