import { createTables } from '@agentic-retail/engine/create-tables';
import { localClientConfig } from '@agentic-retail/engine/local-client-config';
import { retailTableDefinitions } from '@agentic-retail/engine/retail-table-definitions';
import { startEngine } from '@agentic-retail/engine/start-engine';
import type { TableDefinition } from '@agentic-retail/engine/table-definitions';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { signNothing } from './sign-nothing.ts';

/** Tables in which one run at a time is played. */
export interface Lane {
  readonly tables: Tables;
  /** Names of the keys of each, by the name of the table. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** What runs are played on: an engine in memory, with tables that are made once and used again. */
export interface Ground {
  readonly engine: DynamoDBClientConfig;
  readonly lanes: readonly Lane[];
  close(): Promise<void>;
}

/** @param lanes runs that go on at the same time, each in tables of its own. @default 3 */
export async function openGround(lanes = 3): Promise<Ground> {
  const started = await startEngine();
  const engine = { ...localClientConfig(started.endpoint), signer: signNothing };
  const client = new DynamoDBClient(engine);
  // To synthesize them takes longer than many a run.
  const template = JSON.stringify(retailTableDefinitions('lane'));
  async function openLane(environment: string): Promise<Lane> {
    const definitions: TableDefinition[] = JSON.parse(
      template.replaceAll('"lane-', `"${environment}-`),
    );
    await createTables(client, definitions);
    // Of another service: the inventory has no business there.
    const { staffAccess: _, ...tables } = tableNamesOf(environment);
    const keys = definitions.map(
      ({ TableName, KeySchema }) =>
        [TableName, KeySchema.map(({ AttributeName }) => String(AttributeName))] as const,
    );
    return { tables, keys: new Map(keys) };
  }
  const opened: Lane[] = [];
  for (let lane = 0; lane < lanes; lane++) opened.push(await openLane(`lane${lane}`));
  client.destroy();
  return { engine, lanes: opened, close: started.stop };
}
