import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Ground, openGround } from './ground/open-ground.ts';
import { runSeeds, type SeedPlayed, seedsFrom } from './run-seeds.ts';
import { plantedBugs } from './testing/planted-bugs.ts';

/** Seeds that a bug may hide in. */
const patience = 400;

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

it.each(Object.entries(plantedBugs))(
  'is noticed: %s',
  async (_, { plant, words }) => {
    const noticed: SeedPlayed[] = [];
    await runSeeds({
      seeds: seedsFrom(1, patience),
      ground,
      plant,
      played: (run) => {
        const isNoticed = run.complaints.some((complaint) => words.test(complaint));
        if (isNoticed) noticed.push(run);
        return !isNoticed;
      },
    });
    expect(noticed).not.toEqual([]);
  },
  600_000,
);
