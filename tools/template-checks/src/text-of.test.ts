import { expect, test } from '@jest/globals';
import { textOf } from './text-of.ts';

test.each([
  ['s3:GetObject', 's3:GetObject'],
  [{ Ref: 'AWS::Region' }, '<AWS::Region>'],
  [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '<Bucket.Arn>'],
  [{ 'Fn::GetAtt': 'Bucket.Arn' }, '<Bucket.Arn>'],
  [{ 'Fn::Sub': `arn:\${AWS::Partition}:s3:::x` }, 'arn:<AWS::Partition>:s3:::x'],
  [{ 'Fn::ImportValue': 'Data:Arn' }, '<import Data:Arn>'],
  [{ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*']] }, '<Bucket.Arn>/*'],
  [{ 'Fn::Select': [0, ['a']] }, '{"Fn::Select":[0,["a"]]}'],
  [{ a: 1, Ref: 'b' }, '{"a":1,"Ref":"b"}'],
])('%j reads %s', (value, text) => {
  expect(textOf(value)).toBe(text);
});
