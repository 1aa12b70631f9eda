import { expect, it } from '@jest/globals';
import { hashPin, isPinOf } from './pin-hash.ts';

it('is of its own PIN and of no other', async () => {
  const hash = await hashPin('4826');
  expect(await isPinOf(hash, '4826')).toBe(true);
  for (const other of ['4827', '04826', '48260', '']) {
    expect(await isPinOf(hash, other)).toBe(false);
  }
});

it('is another one each time, and holds no PIN', async () => {
  const [one, two] = [await hashPin('48264827'), await hashPin('48264827')];
  expect(one).not.toBe(two);
  expect(one).not.toContain('48264827');
});

it.each(['', '.', 'salt', 'salt.', '.hash'])('is none in %p', async (hash) => {
  expect(await isPinOf(hash, '')).toBe(false);
});
