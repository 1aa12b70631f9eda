import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SeedPlayed } from './run-seeds.ts';

/** What a worker is to play: every `step`th seed from `from` on, up to `to`, which is not among them. */
export interface Share {
  readonly from: number;
  readonly step: number;
  readonly to: number;
}

export interface WorkersOptions {
  readonly from: number;
  readonly seeds: number;
  /** Threads, each with an engine of its own. */
  readonly workers: number;
  /** Told of each run. @returns whether to go on */
  readonly played: (run: SeedPlayed) => boolean;
}

/** Plays seeds in threads, so that more than one core has to do. */
export async function playInWorkers(options: WorkersOptions): Promise<void> {
  const { from, seeds, workers, played } = options;
  let goesOn = true;
  const threads = Array.from({ length: workers }, (_, index) => {
    const share: Share = { from: from + index, step: workers, to: from + seeds };
    return new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
  });
  for (const thread of threads) {
    thread.on('message', (run: SeedPlayed) => {
      if (!goesOn || played(run)) return;
      goesOn = false;
      for (const each of threads) each.postMessage('stop');
    });
  }
  // An error of a worker rejects this.
  await Promise.all(threads.map((thread) => once(thread, 'exit')));
}
