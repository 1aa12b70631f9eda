import { describe, expect, it, test } from '@jest/globals';
import { Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Pipeline } from 'aws-cdk-lib/aws-codepipeline';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { RetailTables } from './retail-tables';
import { StoreMonitoring, type StoreMonitoringProps } from './store-monitoring';
import { unvalidatedApp } from './testing/unvalidated-app';

function monitoringOf(props: Partial<StoreMonitoringProps> = {}) {
  const stack = new Stack(unvalidatedApp(), 'Watch', {
    env: { account: '123456789012', region: 'us-east-1' },
  });
  const monitoring = new StoreMonitoring(stack, 'Monitoring', {
    environmentName: 'dev',
    functions: {
      inventory: LambdaFunction.fromFunctionArn(
        stack,
        'Inventory',
        'arn:aws:lambda:us-east-1:123456789012:function:inventory',
      ),
    },
    api: HttpApi.fromHttpApiAttributes(stack, 'Api', { httpApiId: 'a1' }),
    ...props,
  });
  return { monitoring, stack, template: () => Template.fromStack(stack) };
}

const alarm = 'AWS::CloudWatch::Alarm';

describe('StoreMonitoring', () => {
  const { monitoring, template: synthesized } = monitoringOf();
  const template = synthesized();
  const [topic] = Object.keys(template.findResources('AWS::SNS::Topic'));

  it('goes off when more than 5 % of the calls of a function fail', () => {
    template.hasResourceProperties(alarm, {
      Threshold: 5,
      Metrics: Match.arrayWith([
        Match.objectLike({ Expression: '100 * errors / invocations' }),
        Match.objectLike({
          Id: 'errors',
          MetricStat: {
            Metric: {
              MetricName: 'Errors',
              Dimensions: [{ Name: 'FunctionName', Value: 'inventory' }],
            },
            Period: 300,
            Stat: 'Sum',
          },
        }),
      ]),
    });
  });

  it('goes off when a call is turned away', () => {
    template.hasResourceProperties(alarm, {
      MetricName: 'Throttles',
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      Statistic: 'Sum',
    });
  });

  it('goes off when more than 1 % of the answers of the API are 5xx', () => {
    template.hasResourceProperties(alarm, {
      Threshold: 1,
      Metrics: Match.arrayWith([
        Match.objectLike({
          Id: 'failed',
          MetricStat: Match.objectLike({
            Metric: {
              Namespace: 'AWS/ApiGateway',
              MetricName: '5xx',
              Dimensions: [{ Name: 'ApiId', Value: 'a1' }],
            },
          }),
        }),
      ]),
    });
  });

  it.each([
    [undefined, 1000],
    [Duration.millis(400), 400],
  ])('goes off when the slowest requests take longer than %s', (latencyP99, Threshold) => {
    monitoringOf({ latencyP99 }).template().hasResourceProperties(alarm, {
      MetricName: 'Latency',
      ExtendedStatistic: 'p99',
      Threshold,
    });
  });

  it('tells its topic, when it goes off and when all is well again', () => {
    template.resourceCountIs(alarm, 4);
    template.allResourcesProperties(alarm, {
      AlarmActions: [{ Ref: topic }],
      OKActions: [{ Ref: topic }],
      EvaluationPeriods: 3,
      DatapointsToAlarm: 2,
      TreatMissingData: 'notBreaching',
      AlarmDescription: Match.anyValue(),
    });
    expect(monitoring.alarms).toHaveLength(4);
  });

  it('lets alarms of its own account tell the topic, by TLS', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
          }),
        ],
      },
    });
  });

  it('writes to nobody unless told to', () => {
    template.resourceCountIs('AWS::SNS::Subscription', 0);
    monitoringOf({ alarmEmail: 'owner@example.com' })
      .template()
      .hasResourceProperties('AWS::SNS::Subscription', {
        Protocol: 'email',
        Endpoint: 'owner@example.com',
      });
  });

  it('shows alarms, requests, latency, calls, and the use of the tables', () => {
    const { stack, template: watched } = monitoringOf({
      tables: RetailTables.fromAttributes(new Stack(), 'Tables', { environmentName: 'dev' }),
    });
    const [board] = Object.values(watched().findResources('AWS::CloudWatch::Dashboard'));
    const body: string = JSON.stringify(stack.resolve(board?.Properties.DashboardBody));
    for (const title of [
      'Store dev',
      'Requests',
      'Latency, ms',
      'Duration p99, ms',
      'Read units of the tables',
      'Write units of the tables',
    ]) {
      expect(body).toContain(title);
    }
    expect(JSON.stringify(template.findResources('AWS::CloudWatch::Dashboard'))).not.toContain(
      'units of the tables',
    );
  });

  it('tells the topic when a pipeline fails', () => {
    const { monitoring: watching, stack, template: watched } = monitoringOf();
    watching.addPipeline(
      Pipeline.fromPipelineArn(
        stack,
        'Pipeline',
        'arn:aws:codepipeline:us-east-1:123456789012:deploy-dev',
      ),
    );
    watched().hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.codepipeline'],
        'detail-type': ['CodePipeline Pipeline Execution State Change'],
        detail: { state: ['FAILED'] },
        resources: ['arn:aws:codepipeline:us-east-1:123456789012:deploy-dev'],
      },
      Targets: [Match.objectLike({ Input: '"Pipeline deploy-dev has failed."' })],
    });
    watched().hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Principal: { Service: 'events.amazonaws.com' } }),
        ]),
      },
    });
  });

  test.each([
    [{ environmentName: 'Dev' }, 'StoreMonitoring.environmentName must be 1 to 16'],
    [{ functions: {} }, 'StoreMonitoring.functions must name at least one function; it is [].'],
    [{ alarmEmail: 'owner' }, 'StoreMonitoring.alarmEmail must be an email address'],
    [
      { latencyP99: Duration.minutes(1) },
      'StoreMonitoring.latencyP99 (in milliseconds) must be an integer from 1 to 30000; it is 60000.',
    ],
  ])('refuses %j', (props, message) => {
    expect(() => monitoringOf(props)).toThrow(`Watch/Monitoring: ${message}`);
  });
});
