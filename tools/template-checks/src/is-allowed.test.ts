import { describe, expect, it, test } from '@jest/globals';
import { isAllowed, type KnownStatement } from './is-allowed.ts';

const bucket = 'arn:aws:s3:::page';
const allow = (more: Partial<KnownStatement> = {}): KnownStatement => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: `${bucket}/*`,
  ...more,
});
const request = { action: 's3:GetObject', resource: `${bucket}/index.html` };

describe('isAllowed', () => {
  test.each<[string, KnownStatement[], boolean]>([
    ['nothing', [], false],
    ['the action on the resource', [allow()], true],
    ['another action', [allow({ Action: 's3:PutObject' })], false],
    ['a pattern of actions, in any case', [allow({ Action: ['S3:get*'] })], true],
    ['all actions but one', [allow({ Action: undefined, NotAction: 's3:GetObject' })], false],
    ['all actions but others', [allow({ Action: undefined, NotAction: 's3:Put*' })], true],
    ['another resource', [allow({ Resource: 'arn:aws:s3:::pages/*' })], false],
    ['the bucket, not what is in it', [allow({ Resource: bucket })], false],
    ['all resources but it', [allow({ Resource: undefined, NotResource: `${bucket}/*` })], false],
    ['one of several resources', [allow({ Resource: [bucket, `${bucket}/?ndex.html`] })], true],
    ['it, and denies it elsewhere', [allow(), allow({ Effect: 'Deny', Action: '*' })], false],
    [
      'it, and denies something else',
      [allow(), allow({ Effect: 'Deny', Action: 's3:Put*' })],
      true,
    ],
  ])('when a policy allows %s', (_, statements, expected) => {
    expect(isAllowed(statements, request)).toBe(expected);
  });

  const context = { 'aws:SourceAccount': '111122223333', 's3:prefix': 'a/b' };
  test.each<[string, Record<string, string>, boolean]>([
    ['StringEquals', { 'AWS:sourceaccount': '111122223333' }, true],
    ['StringEquals', { 'aws:SourceAccount': '444455556666' }, false],
    ['StringEquals', { 'aws:SourceArn': 'arn' }, false],
    ['StringNotEquals', { 'aws:SourceAccount': '111122223333' }, false],
    ['StringNotEquals', { 'aws:SourceArn': 'arn' }, true],
    ['StringLike', { 's3:prefix': 'a/*' }, true],
    ['StringLike', { 's3:prefix': 'b/*' }, false],
    ['Null', { 'aws:SourceArn': 'true' }, true],
    ['Null', { 'aws:SourceAccount': 'true' }, false],
    ['Bool', { 'aws:SecureTransport': 'true' }, false],
  ])('asks the condition %s %j', (operator, keys, expected) => {
    const statement = allow({ Condition: { [operator]: keys } });
    expect(isAllowed([statement], { ...request, context })).toBe(expected);
  });

  it('makes no guess', () => {
    const statement = allow({ Condition: { DateLessThan: { 'aws:CurrentTime': 'x' } } });
    expect(() => isAllowed([statement], request)).toThrow(
      'The operator DateLessThan of conditions is not known.',
    );
  });
});
