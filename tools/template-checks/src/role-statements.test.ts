import { describe, expect, it } from '@jest/globals';
import { roleStatements } from './role-statements.ts';

const statement = {
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: { 'Fn::GetAtt': ['B', 'Arn'] },
};
const policy = (Roles: unknown[], Action: string) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { Roles, PolicyDocument: { Statement: [{ ...statement, Action }] } },
});
const template = {
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyDocument: { Statement: statement } }] },
    },
    Own: policy([{ Ref: 'Role' }], 's3:PutObject'),
    Others: policy([{ Ref: 'Another' }, 'elsewhere'], 's3:DeleteObject'),
  },
};
const known = { 'B.Arn': 'arn:aws:s3:::b' };

describe('roleStatements', () => {
  it('finds what a role may do, by its own policies and by those attached to it', () => {
    expect(roleStatements(template, 'Role', known)).toEqual([
      { ...statement, Resource: 'arn:aws:s3:::b' },
      { ...statement, Action: 's3:PutObject', Resource: 'arn:aws:s3:::b' },
    ]);
  });

  it('finds what is attached to a role that is made elsewhere', () => {
    expect(roleStatements(template, 'elsewhere', known)).toMatchObject([
      { Action: 's3:DeleteObject' },
    ]);
  });

  it('takes the side of a condition that is known', () => {
    const Resource = { 'Fn::If': ['IsOwn', { 'Fn::Sub': '${B.Arn}/*' }, 'none'] };
    const conditional = { Resources: { P: policy(['r'], 's3:GetObject') } };
    Object.assign(conditional.Resources.P.Properties.PolicyDocument.Statement[0] ?? {}, {
      Resource,
    });
    for (const [IsOwn, expected] of [
      ['true', 'arn:aws:s3:::b/*'],
      ['false', 'none'],
    ] as const) {
      expect(roleStatements(conditional, 'r', { ...known, IsOwn })).toMatchObject([
        { Resource: expected },
      ]);
    }
  });

  it('makes no guess', () => {
    expect(() => roleStatements(template, 'Role', {})).toThrow(
      'What B.Arn stands for is not known',
    );
  });
});
