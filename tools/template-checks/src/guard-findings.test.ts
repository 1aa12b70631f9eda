import { expect, it, test } from '@jest/globals';
import type { App } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { RootConstruct } from 'constructs';
import { type CheckedStage, guardFindings } from './guard-findings.ts';
import { GoodStack } from './testing/good-stack.ts';
import { unvalidatedApp } from './testing/unvalidated-app.ts';

function addFaulty(app: App, id: string): GoodStack {
  const stack = new GoodStack(app, id, 'disposable');
  new TableV2(stack, 'Table', { partitionKey: { name: 'id', type: AttributeType.STRING } });
  return stack;
}

test.each<CheckedStage>(['production', 'disposable'])('good stacks (%s) have no fault', (stage) => {
  const app = unvalidatedApp();
  new GoodStack(app, 'Good', stage).addAll();
  expect(guardFindings(app, stage)).toEqual([]);
});

it('asks more of production', () => {
  const app = unvalidatedApp();
  new GoodStack(app, 'Good', 'disposable').table();
  expect(guardFindings(app, 'disposable')).toEqual([]);
  const rules = guardFindings(app, 'production').map(({ rule }) => rule);
  expect(rules.sort()).toEqual(['data_outlives_stack', 'table_protected_from_deletion']);
});

it('says which rule asks what of which resource, and what to do', () => {
  const stack = addFaulty(unvalidatedApp(), 'Shop');
  expect(guardFindings(stack, 'disposable')).toEqual([
    {
      rule: 'table_of_the_checked_type',
      stack: 'Shop',
      logicalId: 'TableCD117FA1',
      explanation: '[RETAIL.TABLE.3]: A table is of the type that the rules for tables check',
      fix: 'Use AWS::DynamoDB::Table (in CDK: Table, not TableV2).',
    },
  ]);
});

it('looks at one stack of an app where it is given one', () => {
  const app = unvalidatedApp();
  const first = addFaulty(app, 'First');
  addFaulty(app, 'Second');
  const stacks = (scope: App | GoodStack) =>
    guardFindings(scope, 'disposable').map(({ stack }) => stack);
  expect(stacks(app).sort()).toEqual(['First', 'Second']);
  expect(stacks(first)).toEqual(['First']);
});

it('says so when there is no app to synthesize', () => {
  expect(() => guardFindings(new RootConstruct('Alone'), 'disposable')).toThrow(
    'Alone must be an app or in one',
  );
});
