import { randomBytes } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import type { LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { withinTime } from '@agentic-retail/service-kit/deadline';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { readEnvironment } from '@agentic-retail/service-kit/environment';
import { createLogger } from '@agentic-retail/service-kit/telemetry';
import { DynamoLowStockSource } from './adapters/dynamo-low-stock-source.ts';
import { DynamoRestockRepository } from './adapters/dynamo-restock-repository.ts';
import { DynamoStockLog } from './adapters/dynamo-stock-log.ts';
import { type SweepReport, sweepRestock } from './use-cases/sweep-restock.ts';

/** What one run looks at: 10 pieces of 1,000 products. */
const piecesPerRun = 10;
/** What is left for a piece at the least, so that it is finished in the time of the run. */
const pieceMs = 20_000;
/** What is kept back of the time to say what was done. */
const reportMs = 1_500;

const environment = readEnvironment(process.env, [
  'PRODUCTS_TABLE',
  'INVENTORY_LOGS_TABLE',
  'RESTOCK_REQUESTS_TABLE',
  'SETTINGS_TABLE',
]);

const tables = {
  products: environment.PRODUCTS_TABLE,
  inventoryLogs: environment.INVENTORY_LOGS_TABLE,
  restockRequests: environment.RESTOCK_REQUESTS_TABLE,
  settings: environment.SETTINGS_TABLE,
};

const client = createDynamoClient();
const logger = createLogger();

const parts = {
  lowStock: new DynamoLowStockSource(client, tables),
  stockLog: new DynamoStockLog(client, tables),
  restock: new DynamoRestockRepository(client, tables),
  now: () => new Date().toISOString(),
  newId: () => makeSaleId(Date.now(), randomBytes(10)),
};

/** Called by the schedule; what is in its event does not matter. */
export async function handler(
  _event: unknown,
  context: Parameters<LambdaHandler>[1],
): Promise<SweepReport> {
  logger.addContext(context);
  const report = await withinTime(context.getRemainingTimeInMillis() - reportMs, () =>
    sweepRestock(
      parts,
      (pieces) => pieces < piecesPerRun && context.getRemainingTimeInMillis() > pieceMs,
    ),
  );
  logger.info('restock sweep', { report });
  return report;
}
