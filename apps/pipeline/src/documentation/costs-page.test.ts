import { expect, test } from '@jest/globals';
import { stacksOf } from '../testing/environment-stacks.ts';
import { expectKept } from './testing/expect-kept.ts';
import { storeCost } from './testing/store-cost.ts';

const salesPerDay = [300, 1500];

test('deploy/README.md says what a store costs', () => {
  const { data, identity, service, web, monitoring } = stacksOf('prod');
  const cost = storeCost([data, identity, service, web, monitoring], salesPerDay);
  expectKept('deploy/README.md', { cost });
});

test('every part of a store that costs something at rest is counted', () => {
  const { data, monitoring } = stacksOf('prod');
  const atRest = (cost: string) => Number(/nothing is sold \| 0 \| ([\d.]+)/.exec(cost)?.[1]);
  const { service } = stacksOf('prod');
  const withoutAlarms = atRest(storeCost([data, service], []));
  expect(atRest(storeCost([data, service, monitoring], []))).toBeGreaterThan(withoutAlarms + 3);
});
