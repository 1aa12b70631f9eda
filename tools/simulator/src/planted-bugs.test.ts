import { Draw } from '@agentic-retail/faults/draw';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { drawOpening } from './draw-opening.ts';
import { type Ground, openGround } from './ground/open-ground.ts';
import { runSeeds, type SeedPlayed, seedsFrom } from './run-seeds.ts';
import { plantedBugs } from './testing/planted-bugs.ts';

const isLarge = (seed: number) => drawOpening(new Draw(seed)).isLarge;

/** Seeds that a bug may hide in. */
const patience = 400;

let ground: Ground;

beforeAll(async () => {
  // One after the other: the first is the one that it shows in, mostly.
  ground = await openGround(1);
});
afterAll(() => ground.close());

it.each(Object.entries(plantedBugs))(
  'is noticed: %s',
  async (_, { plant, words, from = 1, needsLarge = false }) => {
    const noticed: SeedPlayed[] = [];
    await runSeeds({
      seeds: seedsFrom(from, patience).filter((seed) => !needsLarge || isLarge(seed)),
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
