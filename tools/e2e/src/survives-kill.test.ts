import { expect, test } from '@jest/globals';
import { surviveKills } from './kills/survive-kills.ts';

const kills = 4;

test(`kill -9 while 8 terminals sell, ${kills} times: every acknowledged sale is there once`, async () => {
  const survived = await surviveKills({ kills, terminals: 8 });
  expect(survived.complaints).toEqual([]);
  expect(survived.acknowledged).toBeGreaterThan(kills);
  expect(survived.sentAgain).toBeGreaterThan(0);
});
