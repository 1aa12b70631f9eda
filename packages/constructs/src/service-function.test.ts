import { describe, expect, it, test } from '@jest/globals';
import { Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ServiceFunction, type ServiceFunctionProps } from './service-function';
import { StoreStage } from './store-stage';
import { unvalidatedApp } from './testing/unvalidated-app';

const code = Code.fromInline('exports.handler = async () => undefined;');

function functionOf(props: Partial<ServiceFunctionProps> = {}): Template {
  const stack = new Stack(unvalidatedApp(), 'Service');
  new ServiceFunction(stack, 'Inventory', { code, stage: StoreStage.DISPOSABLE, ...props });
  return Template.fromStack(stack);
}

const lambda = 'AWS::Lambda::Function';

describe('ServiceFunction', () => {
  const template = functionOf();
  const [logs] = Object.keys(template.findResources('AWS::Logs::LogGroup'));

  it('runs main.handler on Node.js 24 and arm64', () => {
    template.hasResourceProperties(lambda, {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'main.handler',
    });
  });

  it('has 512 MB and 10 seconds unless told otherwise', () => {
    template.hasResourceProperties(lambda, { MemorySize: 512, Timeout: 10 });
  });

  it('takes memory, timeout, description and environment', () => {
    functionOf({
      memorySize: 1024,
      timeout: Duration.minutes(1),
      description: 'Stock',
      environment: { PRODUCTS_TABLE: 'dev-Products' },
    }).hasResourceProperties(lambda, {
      MemorySize: 1024,
      Timeout: 60,
      Description: 'Stock',
      Environment: { Variables: { PRODUCTS_TABLE: 'dev-Products' } },
    });
  });

  it('logs JSON to a log group of its own', () => {
    template.hasResourceProperties(lambda, {
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: logs } },
    });
  });

  it('keeps the logs of a disposable store for two weeks', () => {
    template.hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Delete',
      Properties: { RetentionInDays: 14 },
    });
  });

  it('keeps the logs of a production store for a year, also without the stack', () => {
    functionOf({ stage: StoreStage.PRODUCTION }).hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Retain',
      Properties: { RetentionInDays: 365 },
    });
  });

  it('is traced', () => {
    template.hasResourceProperties(lambda, { TracingConfig: { Mode: 'Active' } });
  });

  it('may write its own logs and send traces, nothing else', () => {
    template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
    template.resourceCountIs('AWS::IAM::Policy', 1);
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: { 'Fn::GetAtt': [logs, 'Arn'] },
          },
          {
            Effect: 'Allow',
            Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
            // X-Ray knows no resources.
            Resource: '*',
          },
        ],
      },
    });
  });

  it('is a grantee', () => {
    const stack = new Stack(unvalidatedApp(), 'Service');
    const inventory = new ServiceFunction(stack, 'Inventory', {
      code,
      stage: StoreStage.DISPOSABLE,
    });
    new Bucket(stack, 'Images').grantPut(inventory);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Action: Match.arrayWith(['s3:PutObject']) }),
        ]),
      },
    });
  });

  it('gives the metrics of its function, and its role', () => {
    const stack = new Stack(unvalidatedApp(), 'Service');
    const made = new ServiceFunction(stack, 'Inventory', { code, stage: StoreStage.DISPOSABLE });
    const metrics = [
      made.metricInvocations(),
      made.metricErrors(),
      made.metricThrottles(),
      made.metricDuration(),
      made.metric('ConcurrentExecutions'),
    ];
    expect(metrics.map(({ metricName }) => metricName)).toEqual([
      'Invocations',
      'Errors',
      'Throttles',
      'Duration',
      'ConcurrentExecutions',
    ]);
    expect(made.lambdaFunction.role).toBe(made.role);
    expect(made.node.defaultChild).toBe(made.lambdaFunction.node.defaultChild);
  });

  test.each([64, 10_241, 512.5])('refuses %d MB of memory', (memorySize) => {
    expect(() => functionOf({ memorySize })).toThrow(
      `Service/Inventory: ServiceFunction.memorySize must be an integer from 128 to 10240; it is ${memorySize}. Fix: Give whole megabytes such as 512.`,
    );
  });

  test.each([0, 901, 1.5])('refuses a timeout of %d seconds', (seconds) => {
    expect(() => functionOf({ timeout: Duration.millis(seconds * 1000) })).toThrow(
      `Service/Inventory: ServiceFunction.timeout (in seconds) must be an integer from 1 to 900; it is ${seconds}. Fix: Give a duration such as Duration.seconds(10).`,
    );
  });

  test.each(['AWS_REGION', '1ST', 'products-table', ''])('refuses the variable "%s"', (name) => {
    expect(() => functionOf({ environment: { [name]: 'x' } })).toThrow(
      `Service/Inventory: ServiceFunction.environment must have names of letters, digits and underscores that do not start with AWS_; it is "${name}". Fix: Rename the variable, for instance to "PRODUCTS_TABLE".`,
    );
  });
});
