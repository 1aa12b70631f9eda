import { expect, test } from '@jest/globals';
import { shareOut } from './share-out.ts';

test('each item comes with its share, in the given order', () => {
  const crate = { name: 'crate', value: 1 };
  const pallet = { name: 'pallet', value: 3 };
  expect(shareOut(9, [crate, pallet], (item) => item.value)).toEqual([
    [crate, 2],
    [pallet, 7],
  ]);
});
