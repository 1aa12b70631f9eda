import { describe, expect, it, test } from '@jest/globals';
import { type Environment, environments } from '../../config/environments.ts';
import { bootstrapFinding } from './bootstrap-finding.ts';
import { branchFinding } from './branch-finding.ts';
import { connectionFinding } from './connection-finding.ts';
import { findingText, good, missing } from './finding.ts';
import { quotaFinding } from './quota-findings.ts';
import { toolFindings } from './tool-findings.ts';
import { zoneFindings } from './zone-findings.ts';

const dev: Environment = environments.dev;

describe('findingText', () => {
  it('says how to mend what is missing', () => {
    expect(findingText(missing('zone', 'there is none.', 'Make it.'), false)).toBe(
      '✗ zone: there is none.\n    Make it.',
    );
  });

  it('is coloured where there are colours', () => {
    expect(findingText(good('npm', '11'), true)).toBe('\x1b[32m✓\x1b[0m npm: 11');
  });
});

test.each([
  ['v24.1.0', '11.0.0', 'git version 2', ['good', 'good', 'good']],
  ['v18.1.0', '9.0.0', undefined, ['missing', 'missing', 'missing']],
  ['v20.0.0', undefined, 'git version 2', ['good', 'missing', 'good']],
])('tools: Node %s, npm %s, %s', (node, npm, git, states) => {
  expect(toolFindings({ node, npm, git }).map(({ state }) => state)).toEqual(states);
});

test.each([
  [undefined, 'missing'],
  ['6', 'missing'],
  ['33', 'good'],
  ['40', 'good'],
])('bootstrap of version %s is %s', (version, state) => {
  const finding = bootstrapFinding('123456789012', 'us-east-1', version);
  expect(finding.state).toBe(state);
  expect(finding.mend).toBe(
    state === 'good' ? undefined : 'Run: npx cdk bootstrap aws://123456789012/us-east-1',
  );
});

describe('zoneFindings', () => {
  const zone = {
    name: 'conquerorfoundation.com.',
    nameServers: ['ns-1.awsdns.com', 'ns-2.awsdns.net'],
  };
  const states = (...args: Parameters<typeof zoneFindings>) =>
    zoneFindings(...args).map(({ state }) => state);

  test.each<[string, Parameters<typeof zoneFindings>, string[]]>([
    [
      'no domain',
      [{ ...dev, webDomain: undefined } as unknown as Environment, undefined, undefined],
      ['good'],
    ],
    ['no zone', [dev, undefined, undefined], ['missing']],
    ['the zone of another name', [dev, { ...zone, name: 'example.com.' }, undefined], ['missing']],
    ['a zone that is asked', [dev, zone, ['NS-2.awsdns.net.']], ['good', 'good']],
    ['a zone that nobody asks', [dev, zone, ['ns.elsewhere.org']], ['good', 'missing']],
    ['no DNS', [dev, zone, undefined], ['good', 'unknown']],
  ])('with %s', (_, args, expected) => {
    expect(states(...args)).toEqual(expected);
  });
});

test.each([
  ['AVAILABLE', 'good'],
  ['PENDING', 'missing'],
  [undefined, 'missing'],
])('a connection that is %s is %s', (status, state) => {
  expect(connectionFinding(dev.connectionArn, status).state).toBe(state);
});

test.each([
  ['c0ffee\trefs/heads/develop\n', 'good'],
  ['', 'missing'],
  [undefined, 'unknown'],
])('a repository that lists %j', (heads, state) => {
  expect(branchFinding(dev, heads).state).toBe(state);
});

test.each([
  [198, 200, false, 'good'],
  [199, 200, false, 'missing'],
  [199, 200, true, 'good'],
  [1, undefined, false, 'unknown'],
])('%d of %s used, deployed: %s', (used, limit, isDeployed, state) => {
  expect(quotaFinding({ quota: 'x', needed: 2, used, limit }, isDeployed).state).toBe(state);
});
