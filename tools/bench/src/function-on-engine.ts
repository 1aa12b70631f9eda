import { join, resolve } from 'node:path';
import { createTables } from '@agentic-retail/engine/create-tables';
import { localClientConfig } from '@agentic-retail/engine/local-client-config';
import { retailTableDefinitions } from '@agentic-retail/engine/retail-table-definitions';
import { startEngine } from '@agentic-retail/engine/start-engine';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import type { LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What stands between the function and its engine. */
interface Between {
  readonly endpoint: string;
  stop(): Promise<void>;
}

export interface FunctionOnEngine<B extends Between> {
  readonly handler: LambdaHandler;
  readonly between: B;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');
let loaded = 0;

/**
 * The inventory's function as it is shipped, on an engine of its own.
 * @param standBetween is given the engine's address, and starts what the function is to talk to
 */
export async function startFunctionOnEngine<B extends Between>(
  standBetween: (engine: string) => Promise<B>,
): Promise<FunctionOnEngine<B>> {
  const engine = await startEngine();
  const between = await standBetween(engine.endpoint);
  const client = new DynamoDBClient(localClientConfig(engine.endpoint));
  await createTables(client, retailTableDefinitions('bench'));
  client.destroy();
  Object.assign(process.env, tableVariables(), {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: between.endpoint,
    // No picture is sent.
    IMAGES_BUCKET_URL: 'http://127.0.0.1',
    IMAGES_URL: 'http://127.0.0.1',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  });
  const bundle = join(root, 'apps/inventory-service/dist/bundle/main.mjs');
  loaded += 1;
  // Loaded anew each time: a function keeps the engine that it was started with.
  const { handler } = (await import(`${bundle}?${loaded}`)) as { handler: LambdaHandler };
  return {
    handler,
    between,
    async stop() {
      await between.stop();
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
