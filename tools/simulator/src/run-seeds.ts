import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { emptyTables } from './ground/empty-tables.ts';
import type { Ground, Lane } from './ground/open-ground.ts';
import { type Played, type PlayOptions, play } from './play.ts';

export type SeedPlayed = Omit<Played, 'left'> & { readonly seed: number };

export interface RunOptions extends Pick<PlayOptions, 'plant'> {
  /** Played in this order, as many at once as there are lanes. */
  readonly seeds: Iterable<number>;
  /** With empty tables; they are empty again when all is played. */
  readonly ground: Ground;
  /** Told of each run. @returns whether to go on */
  readonly played: (run: SeedPlayed) => boolean;
}

/** Plays seed after seed. */
export async function runSeeds({ seeds, ground, played, plant }: RunOptions): Promise<void> {
  const { engine, lanes } = ground;
  const client = createDynamoClient(engine);
  // Shared: each lane takes the next one.
  const queue = Iterator.from(seeds);
  let goesOn = true;

  async function runLane(lane: Lane): Promise<void> {
    const { tables } = lane;
    while (goesOn) {
      const { value: seed, done } = queue.next();
      if (done) return;
      const { left, ...run } = await play({ seed, engine, tables, ...(plant && { plant }) });
      await emptyTables(client, lane, left);
      if (goesOn) goesOn = played({ ...run, seed });
    }
  }

  try {
    await Promise.all(lanes.map(runLane));
  } finally {
    client.destroy();
  }
}

/** So many seeds from one on. */
export function* seedsFrom(from: number, count: number): Generator<number> {
  for (let seed = from; seed < from + count; seed++) yield seed;
}
