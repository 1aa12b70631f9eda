import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { stacksOf } from '../testing/environment-stacks.ts';

const page = readFileSync(resolve(__dirname, '../../../../docs/operate/runbook.md'), 'utf8');

/**
 * Everything that tells a topic by itself, without the hash at the end of its logical id. Rules that
 * call a function by the clock are none of these.
 */
function signalsOf(environmentName: 'dev' | 'test' | 'prod'): string[] {
  return Object.values(stacksOf(environmentName))
    .flatMap((template) => [
      ...Object.keys(template.findResources('AWS::CloudWatch::Alarm')),
      ...Object.keys(template.findResources('AWS::CloudWatch::CompositeAlarm')),
      ...Object.entries(template.findResources('AWS::Events::Rule'))
        .filter(([, rule]) => rule.Properties?.EventPattern !== undefined)
        .map(([id]) => id),
    ])
    .map((id) => id.replace(/[0-9A-F]{8}$/, ''))
    .sort();
}

test.each(['dev', 'test', 'prod'] as const)(
  'the runbook has an entry for each alarm of %s, and for no other',
  (environmentName) => {
    const entries = [...page.matchAll(/^### `(\w+)`/gm)].map(([, name]) => name);
    expect(entries.sort()).toEqual(signalsOf(environmentName));
  },
);

test('every entry says what it means, what to look at and what to do', () => {
  const entries = page.split(/^### /m).slice(1);
  expect(entries).not.toEqual([]);
  for (const entry of entries) {
    expect(entry).toMatch(/\*\*Means\*\*[\s\S]+\*\*Look\*\*[\s\S]+\*\*Do\*\*/);
  }
});
