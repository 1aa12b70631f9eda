import { expect, it } from '@jest/globals';
import { permissionFacts } from './permission-facts.ts';

it('counts what is allowed by wildcard, on everything, and by policies of AWS', () => {
  const statements = [
    { Effect: 'Allow', Action: ['s3:GetObject*', 's3:PutObject'], Resource: 'arn:aws:s3:::a/*' },
    { Effect: 'Allow', Action: 'xray:PutTraceSegments', Resource: '*' },
    { Effect: 'Deny', Action: '*', Resource: '*' },
  ];
  expect(
    permissionFacts({
      Policy: {
        Type: 'AWS::IAM::Policy',
        Properties: { PolicyDocument: { Statement: statements.slice(0, 1) } },
      },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          Policies: [{ PolicyDocument: { Statement: statements.slice(1) } }],
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/One'],
        },
      },
    }),
  ).toEqual({
    'actions by wildcard': '1',
    'actions on every resource': '1',
    'AWS managed policies': '1',
  });
});
