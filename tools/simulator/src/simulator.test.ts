import { expect, it } from '@jest/globals';
import { openGround } from './ground/open-ground.ts';
import { runSeeds, type SeedPlayed, seedsFrom } from './run-seeds.ts';

async function playAll(seeds: Iterable<number>, lanes?: number): Promise<SeedPlayed[]> {
  const ground = await openGround(lanes);
  const runs: SeedPlayed[] = [];
  await runSeeds({ seeds, ground, played: (run) => runs.push(run) > 0 });
  await ground.close();
  return runs.toSorted((a, b) => a.seed - b.seed);
}

it('leaves right books after each of 200 seeds', async () => {
  const runs = await playAll(seedsFrom(1, 200));
  expect(runs).toHaveLength(200);
  const wrong = runs.filter(({ complaints }) => complaints.length > 0);
  expect(wrong.map(({ seed, complaints }) => ({ seed, complaints }))).toEqual([]);
  const sales = runs.reduce((sum, run) => sum + run.sales, 0);
  expect(sales).toBeGreaterThan(600);
  const largeSales = runs.reduce((sum, run) => sum + run.largeSales, 0);
  expect(largeSales).toBeGreaterThan(5);
}, 600_000);

it('plays a seed again step by step, alone or beside others, and another seed otherwise', async () => {
  const alone = await playAll(seedsFrom(1, 12), 1);
  const besideOthers = await playAll(seedsFrom(1, 12), 4);
  expect(besideOthers.map(({ trace }) => trace)).toEqual(alone.map(({ trace }) => trace));
  expect(new Set(alone.map(({ trace }) => trace)).size).toBe(12);
});
