import { describe, expect, it, test } from '@jest/globals';
import { checkEnvironments } from './check-environments.ts';
import { type Environment, type EnvironmentTable, environments } from './environments.ts';

const good: Environment = environments.dev;

const withDev = (change: Partial<Environment>): EnvironmentTable => ({
  dev: { ...good, ...change },
});

describe('checkEnvironments', () => {
  it('accepts the real table', () => {
    expect(() => checkEnvironments(environments)).not.toThrow();
  });

  it('accepts an environment without a domain', () => {
    const { webDomain, hostedZoneId, hostedZoneName, ...bare } = good;
    expect([webDomain, hostedZoneId, hostedZoneName]).not.toContain(undefined);
    expect(() => checkEnvironments({ dev: bare })).not.toThrow();
  });

  test.each<[Partial<Environment>, string]>([
    [{ branch: '' }, 'dev.branch must be the name of a branch, but is "".'],
    [{ branch: 'a b' }, 'dev.branch must be the name of a branch, but is "a b".'],
    [
      { webDomain: 'www.example.com' },
      'dev.webDomain must be a domain in lower case, without www., but is "www.example.com".',
    ],
    [
      { webDomain: 'https://example.com' },
      'dev.webDomain must be a domain in lower case, without www., but is "https://example.com".',
    ],
    [
      { hostedZoneId: '/hostedzone/Z1' },
      'dev.hostedZoneId must be the id of a hosted zone (Z…), but is "/hostedzone/Z1".',
    ],
    [{ repository: 'shop' }, 'dev.repository must be owner/name, but is "shop".'],
    [
      { hostedZoneName: 'Example.com.' },
      'dev.hostedZoneName must be the name of a zone in lower case, but is "Example.com.".',
    ],
    [
      { connectionArn: 'github' },
      'dev.connectionArn must be the ARN of a connection, but is "github".',
    ],
    [{ region: 'Virginia' }, 'dev.region must be a region such as us-east-1, but is "Virginia".'],
    [{ team: '' }, 'dev.team must be a tag value of 1 to 256 characters, but is "".'],
  ])('refuses %j', (change, fault) => {
    expect(() => checkEnvironments(withDev(change))).toThrow(
      `The table of environments (config/environments.ts) is wrong:\n  ${fault}`,
    );
  });

  test.each(['hostedZoneId', 'hostedZoneName'] as const)('asks for the %s of a domain', (field) => {
    const { [field]: left, ...unzoned } = good;
    expect(left).toBeDefined();
    expect(() => checkEnvironments({ dev: unzoned })).toThrow(
      'dev.hostedZoneId and dev.hostedZoneName are needed with a webDomain: give the zone, or no domain.',
    );
  });

  it('refuses a domain that is not in its zone', () => {
    expect(() => checkEnvironments(withDev({ webDomain: 'shop.example.com' }))).toThrow(
      'dev.webDomain must be in the zone "conquerorfoundation.com", but is "shop.example.com": give the zone that holds it, or a domain in this one.',
    );
    expect(() =>
      checkEnvironments(withDev({ webDomain: 'conquerorfoundation.com' })),
    ).not.toThrow();
  });

  it('refuses two environments of one branch or domain', () => {
    expect(() => checkEnvironments({ dev: good, test: good })).toThrow(
      /test\.branch is "develop" like that of dev\.\n {2}test\.webDomain is ".*" like that of dev\./,
    );
  });

  it('lists everything that is wrong at once', () => {
    expect(() => checkEnvironments(withDev({ branch: '', region: '' }))).toThrow(
      /dev\.branch .*\n {2}dev\.region /,
    );
  });
});

describe('environments', () => {
  it('asks for approval and retains data in prod only', () => {
    const table: EnvironmentTable = environments;
    const strict = Object.entries(table)
      .filter(
        ([, { approvalBeforeDeploy, dataOnStackDeletion }]) =>
          approvalBeforeDeploy || dataOnStackDeletion === 'retained',
      )
      .map(([name]) => name);
    expect(strict).toEqual(['prod']);
    expect(environments.prod).toMatchObject({
      approvalBeforeDeploy: true,
      dataOnStackDeletion: 'retained',
    });
  });

  test.each([
    ['dev', 'develop'],
    ['test', 'test'],
    ['prod', 'main'],
  ] as const)('deploys %s from the branch %s', (name, branch) => {
    expect(environments[name].branch).toBe(branch);
  });
});
