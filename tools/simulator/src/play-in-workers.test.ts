import { expect, it } from '@jest/globals';
import { openGround } from './ground/open-ground.ts';
import { playInWorkers } from './play-in-workers.ts';
import { runSeeds, type SeedPlayed, seedsFrom } from './run-seeds.ts';

const tracesOf = (runs: readonly SeedPlayed[]) =>
  runs.toSorted((a, b) => a.seed - b.seed).map(({ seed, trace }) => [seed, trace]);

it('plays each seed once, and as it is played in one thread', async () => {
  const ground = await openGround();
  const here: SeedPlayed[] = [];
  await runSeeds({ seeds: seedsFrom(1, 5), ground, played: (run) => here.push(run) > 0 });
  await ground.close();

  const there: SeedPlayed[] = [];
  const played = (run: SeedPlayed) => there.push(run) > 0;
  await playInWorkers({ from: 1, seeds: 5, workers: 2, played });

  expect(tracesOf(there)).toEqual(tracesOf(here));
});

it('tells of no run after the one that is to be the last', async () => {
  const told: SeedPlayed[] = [];
  const played = (run: SeedPlayed) => told.push(run) < 1;
  await playInWorkers({ from: 1, seeds: 100, workers: 2, played });
  expect(told).toHaveLength(1);
});
