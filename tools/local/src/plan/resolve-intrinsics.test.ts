import { describe, expect, it, test } from '@jest/globals';
import type { StackTemplate, Template } from './cloud-assembly.ts';
import { createResolver } from './resolve-intrinsics.ts';

function stack(name: string, template: Template): StackTemplate {
  return { name, region: 'eu-west-1', environment: 'dev', template, assets: new Map() };
}

const data = stack('data', {
  Resources: { Table: { Type: 'AWS::DynamoDB::Table' } },
  Outputs: {
    TableName: { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Sub': `\${AWS::StackName}:T` } } },
  },
});
const service = stack('service', {
  Parameters: { Bucket: { Default: 'assets' }, Secret: {} },
  Resources: { Table: { Type: 'AWS::SNS::Topic' } },
});

const resolve = createResolver([data, service], ({ name }, id, attribute) =>
  name === 'data' && id === 'Table' ? `dev-${attribute ?? 'name'}` : undefined,
);

describe('a resolver', () => {
  test.each<[string, unknown, unknown]>([
    ['a resource', { Ref: 'Table' }, 'dev-name'],
    ['an attribute', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'dev-Arn'],
    ['an attribute in one word', { 'Fn::GetAtt': 'Table.Arn' }, 'dev-Arn'],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-1'],
    ['parts', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Partition' }]] }, 'a-aws'],
    ['a part', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['text', { 'Fn::Sub': `\${Table}/\${Table.Arn}/\${!kept}` }, `dev-name/dev-Arn/\${kept}`],
    ['text with its own names', { 'Fn::Sub': [`\${x}`, { x: { Ref: 'Table' } }] }, 'dev-name'],
    ['what is nested', { a: [{ b: { Ref: 'Table' } }] }, { a: [{ b: 'dev-name' }] }],
    ['nothing', { a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }] }, { b: [] }],
    ['what is no reference', { Ref: 'a', more: 1 }, { Ref: 'a', more: 1 }],
  ])('resolves %s', (_, value, resolved) => {
    expect(resolve(value, data)).toEqual(resolved);
  });

  it('resolves what another stack exports', () => {
    expect(resolve({ 'Fn::ImportValue': 'data:T' }, service)).toBe('dev-name');
  });

  it('resolves a parameter to its default', () => {
    expect(resolve({ Ref: 'Bucket' }, service)).toBe('assets');
  });

  test.each<[unknown, string]>([
    [{ Ref: 'Table' }, 'stack service: Table (AWS::SNS::Topic) has no counterpart on the laptop'],
    [{ Ref: 'Nobody' }, 'Nobody (which the template lacks) has no counterpart'],
    [{ Ref: 'Secret' }, 'Secret (which the template lacks) has no counterpart'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table.Arn (AWS::SNS::Topic) has no counterpart'],
    [{ 'Fn::ImportValue': 'other' }, 'stack service imports other, which no stack exports'],
    [{ 'Fn::If': ['c', 1, 2] }, 'stack service: Fn::If is not known on the laptop'],
    [{ 'Fn::Join': 'a' }, 'stack service: Fn::Join is not given a list'],
  ])('says what it cannot resolve in %j', (value, message) => {
    expect(() => resolve(value, service)).toThrow(message);
  });
});
