import { expect, it } from '@jest/globals';
import { groupFindings } from './group-findings.ts';

it('adds up what one rule found, in the order of the rules', () => {
  const groups = groupFindings([
    { rule: 'AwsSolutions-IAM5[Action::s3:*]', count: 1 },
    { rule: 'AwsSolutions-CFR4', count: 1 },
    { rule: 'AwsSolutions-IAM5[Resource::*]', count: 2 },
  ]);
  expect([...groups]).toEqual([
    ['CFR4', 1],
    ['IAM5', 3],
  ]);
});
