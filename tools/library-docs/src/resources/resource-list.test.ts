import { expect, it } from '@jest/globals';
import { made } from '../testing/made.ts';
import { resourceList } from './resource-list.ts';

it('counts what is made by kind, in order, and leaves out what was given', () => {
  const list = resourceList([
    made('Topic', 'AWS::SNS::Topic'),
    made('Products', 'AWS::DynamoDB::Table'),
    made('Sales', 'AWS::DynamoDB::Table'),
    made('Pool', 'AWS::Cognito::UserPool', { given: true }),
  ]);
  expect(list.split('\n').slice(2)).toEqual([
    '| 2 | DynamoDB table | Products, Sales |',
    '| 1 | SNS topic | Topic |',
  ]);
});
