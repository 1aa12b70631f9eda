import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localClientConfig } from '@agentic-retail/engine/local-client-config';
import { startEngine } from '@agentic-retail/engine/start-engine';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import { dataDir } from '@agentic-retail/local/data-dir';
import { databaseEndpoint } from '@agentic-retail/local/database-endpoint';
import { isRunningOn, lockShop } from '@agentic-retail/local/shop-lock';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { noShopIn } from './no-shop-in.ts';
import type { VerifyOptions } from './read-verify-options.ts';

export interface AuditTable {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  close(): Promise<void>;
}

/** @throws Error when there is none, with the way out */
export async function openTable({ place }: Pick<VerifyOptions, 'place'>): Promise<AuditTable> {
  switch (place.kind) {
    case 'cloud':
      return tableAt({ region: place.region }, place.environment);
    case 'endpoint':
      return tableAt(localClientConfig(place.url), place.environment);
    case 'local':
      return tableOfShop(dataDir());
  }
}

async function tableOfShop(folder: string): Promise<AuditTable> {
  if (isRunningOn(folder)) return tableAt(localClientConfig(databaseEndpoint(folder)), 'dev');
  const dbPath = join(folder, 'shop.db');
  if (!existsSync(dbPath)) throw new Error(noShopIn(folder, process.env.SHOP_DATA));
  const unlock = lockShop(folder);
  const engine = await startEngine({ dbPath });
  return tableAt(localClientConfig(engine.endpoint), 'dev', async () => {
    await engine.stop();
    unlock();
  });
}

function tableAt(
  config: DynamoDBClientConfig,
  environment: string,
  release: () => Promise<void> = async () => {},
): AuditTable {
  const base = new DynamoDBClient(config);
  return {
    client: DynamoDBDocumentClient.from(base),
    name: tableNamesOf(environment).auditLog,
    close: async () => {
      base.destroy();
      await release();
    },
  };
}
