import { expect, it } from '@jest/globals';
import { runSeeds, type SeedPlayed, seedsFrom } from './run-seeds.ts';
import { plantedBugs } from './testing/planted-bugs.ts';

/** Seeds that a bug may hide in. */
const patience = 400;

it.each(Object.entries(plantedBugs))(
  'is noticed: %s',
  async (_, { plant, words }) => {
    const noticed: SeedPlayed[] = [];
    await runSeeds({
      seeds: seedsFrom(1, patience),
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
