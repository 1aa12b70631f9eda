import { expect, it } from '@jest/globals';
import { referencesIn } from './references-in.ts';

it('finds references at any depth, and leaves pseudo parameters and imports out', () => {
  const properties = {
    Name: { Ref: 'Table' },
    Arn: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*', { Ref: 'AWS::Region' }]] },
    Other: { 'Fn::ImportValue': 'Stack:Output' },
  };
  expect(referencesIn(properties)).toEqual(['Table', 'Bucket']);
});
