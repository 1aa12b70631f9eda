import { createTables } from '@agentic-retail/engine/create-tables';
import { localClientConfig } from '@agentic-retail/engine/local-client-config';
import { retailTableDefinitions } from '@agentic-retail/engine/retail-table-definitions';
import { startEngine } from '@agentic-retail/engine/start-engine';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Played, type PlayOptions, play } from './play.ts';

export type SeedPlayed = Played & { readonly seed: number };

export interface RunOptions extends Pick<PlayOptions, 'plant'> {
  /** Played in this order, some of them at once. */
  readonly seeds: Iterable<number>;
  /** Runs that go on at the same time, each in tables of its own. @default 3 */
  readonly lanes?: number;
  /** Told of each run. @returns whether to go on */
  readonly played: (run: SeedPlayed) => boolean;
}

/** Plays seed after seed on one engine of its own, in memory, with empty tables for each. */
export async function runSeeds({ seeds, lanes = 3, played, plant }: RunOptions): Promise<void> {
  const engine = await startEngine();
  const config = localClientConfig(engine.endpoint);
  const client = new DynamoDBClient(config);
  // Shared: each lane takes the next one.
  const queue = Iterator.from(seeds);
  let goesOn = true;

  async function runLane(environment: string): Promise<void> {
    const definitions = retailTableDefinitions(environment);
    const tables = tableNamesOf(environment);
    while (goesOn) {
      const { value: seed, done } = queue.next();
      if (done) return;
      await createTables(client, definitions);
      const run = await play({ seed, engine: config, tables, ...(plant && { plant }) });
      for (const { TableName } of definitions) {
        await client.send(new DeleteTableCommand({ TableName }));
      }
      if (goesOn) goesOn = played({ ...run, seed });
    }
  }

  try {
    await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(`lane${lane}`)));
  } finally {
    client.destroy();
    await engine.stop();
  }
}

/** So many seeds from one on. */
export function* seedsFrom(from: number, count: number): Generator<number> {
  for (let seed = from; seed < from + count; seed++) yield seed;
}
