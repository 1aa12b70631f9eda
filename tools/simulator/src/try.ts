import { runSeeds, seedsFrom } from './run-seeds.ts';
import { plantedBugs } from './testing/planted-bugs.ts';

for (const [name, { plant, words }] of Object.entries(plantedBugs)) {
  const t = performance.now();
  let n = 0;
  const found: number[] = [];
  await runSeeds({
    seeds: seedsFrom(1, 60),
    plant,
    played: (r) => {
      n++;
      if (r.complaints.some((c) => words.test(c))) found.push(r.seed);
      return true;
    },
  });
  console.log(
    name,
    'found',
    found.length,
    'of',
    n,
    found.slice(0, 5),
    Math.round(performance.now() - t),
  );
}
