import { describe, expect, it } from '@jest/globals';
import { Stack, Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { synthesize } from './synthesize.ts';

const { resources, acknowledged } = synthesize({
  page: 'topics',
  construct: 'Topics',
  make: (scope, given) => {
    const topic = new Topic(scope, 'Alarms');
    topic.addSubscription(new EmailSubscription('owner@example.com'));
    const reason = 'Nobody reads it.';
    Validations.of(topic).acknowledge({ id: 'AwsSolutions-SNS3', reason });
    Validations.of(new Queue(given, 'Queue')).acknowledge({ id: 'AwsSolutions-SQS3', reason });
    new Topic(new Stack(scope.node.root as Construct, 'Other'), 'Elsewhere');
  },
});
const of = (type: string) => resources.filter((resource) => resource.type === type);

describe('synthesize', () => {
  it('finds the resources of every stack, with their place in it', () => {
    expect(of('AWS::SNS::Topic').map(({ path }) => path)).toEqual([
      ['Alarms', 'Resource'],
      ['Elsewhere', 'Resource'],
    ]);
  });

  it('tells what refers to what', () => {
    const [topic] = of('AWS::SNS::Topic');
    expect(of('AWS::SNS::Subscription')[0]?.references).toEqual([topic?.logicalId]);
  });

  it('tells what was made from what was given', () => {
    expect(resources.filter(({ given }) => given).map(({ type }) => type)).toEqual([
      'AWS::SQS::Queue',
    ]);
  });

  it('lists what is acknowledged by what was made', () => {
    expect(acknowledged).toEqual([{ rule: 'AwsSolutions-SNS3', reason: 'Nobody reads it.' }]);
  });
});
