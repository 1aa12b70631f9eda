import { describe, expect, it, test } from '@jest/globals';
import type { PolicyStatement } from './policy-statements.ts';
import { wildcardFaults } from './wildcard-faults.ts';

const narrow: PolicyStatement = {
  kind: 'identity',
  logicalId: 'Policy',
  type: 'AWS::IAM::Policy',
  place: 'Properties.PolicyDocument.Statement.0',
  effect: 'Allow',
  actions: ['s3:GetObject'],
  notActions: [],
  resources: ['<Bucket.Arn>'],
  notResources: [],
  principals: [],
  notPrincipals: [],
  hasCondition: false,
};
const { logicalId, place } = narrow;

const check = (change: Partial<PolicyStatement>, allowed: readonly string[] = []) =>
  wildcardFaults([{ ...narrow, ...change }], allowed);

describe('a statement', () => {
  it('that names what it allows has no fault', () => {
    expect(check({})).toEqual({ faults: [], partialResources: [] });
  });

  test.each<[string, Partial<PolicyStatement>, string, string]>([
    ['every action', { actions: ['*'] }, 'action', '*'],
    ['a service', { actions: ['s3:GetObject', 's3:*'] }, 'action', 's3:*'],
    ['a pattern of actions', { actions: ['s3:Get*'] }, 'action', 's3:Get*'],
    ['a pattern of one letter', { actions: ['s3:GetObjec?'] }, 'action', 's3:GetObjec?'],
    ['all actions but some', { actions: [], notActions: ['iam:*'] }, 'action', 'all but iam:*'],
    ['every resource', { resources: ['*'] }, 'resource', '*'],
    ['all resources but some', { notResources: ['x'] }, 'resource', 'all but x'],
    ['everybody', { principals: ['*'] }, 'principal', '*'],
    ['everybody but some', { notPrincipals: ['AWS x'] }, 'principal', 'all but AWS x'],
  ])('that allows %s has one', (_, change, wildcard, given) => {
    expect(check(change).faults).toEqual([{ logicalId, place, wildcard, given }]);
  });

  it('that denies has none, however wide', () => {
    const all = { actions: ['s3:*'], resources: ['*', 'x/*'], principals: ['*'] };
    expect(check({ effect: 'Deny', ...all })).toEqual({ faults: [], partialResources: [] });
  });

  it('may allow everybody something on a condition', () => {
    expect(check({ principals: ['*'], hasCondition: true }).faults).toEqual([]);
  });
});

describe('actions without resources', () => {
  const traces = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];

  it('may be allowed on every resource', () => {
    expect(check({ actions: traces, resources: ['*'] }, traces).faults).toEqual([]);
  });

  it('don’t let others through beside them', () => {
    const actions = [...traces, 's3:GetObject'];
    expect(check({ actions, resources: ['*'] }, traces).faults).toEqual([
      { logicalId, place, wildcard: 'resource', given: '*' },
    ]);
  });
});

describe('a pattern of resources', () => {
  it.each(['<Bucket.Arn>/*', 'arn:aws:s3:::shop-?'])('%s is reported apart', (resource) => {
    expect(check({ resources: ['<Bucket.Arn>', resource] })).toEqual({
      faults: [],
      partialResources: [{ logicalId, place, resource, actions: ['s3:GetObject'] }],
    });
  });
});

describe('the policy of a key', () => {
  const ofKey = {
    kind: 'resource',
    type: 'AWS::KMS::Key',
    actions: ['kms:*'],
    resources: ['*'],
    principals: ['AWS arn:<AWS::Partition>:iam::<AWS::AccountId>:root'],
  } as const;

  it('leaves the key to its account', () => {
    expect(check(ofKey).faults).toEqual([]);
  });

  it('leaves it to nobody else', () => {
    expect(check({ ...ofKey, principals: [...ofKey.principals, 'AWS <Role.Arn>'] }).faults).toEqual(
      [{ logicalId, place, wildcard: 'action', given: 'kms:*' }],
    );
  });
});
