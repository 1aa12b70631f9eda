import { parentPort, workerData } from 'node:worker_threads';
import { openGround } from './ground/open-ground.ts';
import type { Share } from './play-in-workers.ts';
import { runSeeds } from './run-seeds.ts';

// Plays a share of the seeds and tells of each run, until it is told to stop.
const { from, to, step } = workerData as Share;
let goesOn = true;
parentPort?.once('message', () => {
  goesOn = false;
});

function* seeds(): Generator<number> {
  for (let seed = from; seed < to; seed += step) yield seed;
}

const ground = await openGround();
try {
  await runSeeds({
    seeds: seeds(),
    ground,
    played: (run) => {
      parentPort?.postMessage(run);
      return goesOn;
    },
  });
} finally {
  await ground.close();
  parentPort?.close();
}
