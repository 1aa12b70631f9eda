import { join, resolve } from 'node:path';
import { createTables } from '@agentic-retail/engine/create-tables';
import { localClientConfig } from '@agentic-retail/engine/local-client-config';
import { retailTableDefinitions } from '@agentic-retail/engine/retail-table-definitions';
import { startEngine } from '@agentic-retail/engine/start-engine';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import { type FaultyEngine, startFaultyEngine } from '@agentic-retail/faults/start-faulty-engine';
import type { LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface FunctionOnEngine {
  readonly handler: LambdaHandler;
  readonly faulty: FaultyEngine;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');

/** The inventory's function as it is shipped, on an engine that goes wrong when it is told to. */
export async function startFunctionOnEngine(): Promise<FunctionOnEngine> {
  const engine = await startEngine();
  const faulty = await startFaultyEngine({
    engine: engine.endpoint,
    rate: 0,
    seed: 1,
    meetingConflicts: true,
  });
  const client = new DynamoDBClient(localClientConfig(engine.endpoint));
  await createTables(client, retailTableDefinitions('bench'));
  client.destroy();
  Object.assign(process.env, tableVariables(), {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: faulty.endpoint,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  });
  const bundle = join(root, 'apps/inventory-service/dist/bundle/main.mjs');
  const { handler } = (await import(bundle)) as { handler: LambdaHandler };
  return {
    handler,
    faulty,
    async stop() {
      await faulty.stop();
      await engine.stop();
    },
  };
}

/** Such as INVENTORY_LOGS_TABLE for `inventoryLogs`. */
function tableVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tableNamesOf('bench')).map(([name, table]) => {
      const words = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
      return [`${words}_TABLE`, table];
    }),
  );
}
