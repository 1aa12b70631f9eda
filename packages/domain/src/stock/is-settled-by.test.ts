import { expect, it } from '@jest/globals';
import { isSettledBy } from './is-settled-by.ts';
import type { CountLine, CountScope } from './stock-count.ts';

const openedAt = '2026-05-01T12:00:00.000Z';
const long = '2026-05-01T12:01:00.001Z';
const short = '2026-05-01T12:01:00.000Z';
const products = (...skus: string[]): CountScope => ({ kind: 'products', skus });

function line([sku, countedAt]: readonly [string, string]): CountLine {
  const countedBy = { userId: 'user-7', name: 'Callum' };
  const entry = { entryId: 'entry-1', counted: 0, stockWhenCounted: -1, isApplied: true };
  return { sku, countedAt, countedBy, ...entry };
}

it.each<[string, CountScope, [string, string][], boolean]>([
  ['counted more than a minute after', products('MUG'), [['MUG', long]], true],
  ['counted within the minute', products('MUG'), [['MUG', short]], false],
  [
    'of one product less',
    products('MUG'),
    [
      ['CUP', short],
      ['MUG', long],
    ],
    true,
  ],
  ['of one product more', products('MUG', 'CUP'), [['MUG', long]], false],
  [
    'counted in part within the minute',
    products('MUG', 'CUP'),
    [
      ['MUG', long],
      ['CUP', short],
    ],
    false,
  ],
  ['of a category', { kind: 'category', category: 'Home' }, [['MUG', long]], false],
])('a count %s', (_, scope, counted, isSettled) => {
  expect(isSettledBy(counted.map(line))({ scope, openedAt })).toBe(isSettled);
});
