import { createService, type LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { readEnvironment } from '@agentic-retail/service-kit/environment';
import { createLogger } from '@agentic-retail/service-kit/telemetry';
import type { Tables } from './adapters/tables.ts';
import { createInventory } from './create-inventory.ts';
import { createHandlers } from './handlers.ts';

const environment = readEnvironment(process.env, [
  'PRODUCTS_TABLE',
  'TRANSACTIONS_TABLE',
  'REFUNDS_TABLE',
  'PARKED_CARTS_TABLE',
  'REGISTERS_TABLE',
  'CASH_SESSIONS_TABLE',
  'INVENTORY_LOGS_TABLE',
  'BARCODES_TABLE',
  'PRODUCT_TERMS_TABLE',
  'SETTINGS_TABLE',
  'COUNTS_TABLE',
  'RESTOCK_REQUESTS_TABLE',
  'INVOICES_TABLE',
]);

const tables: Tables = {
  products: environment.PRODUCTS_TABLE,
  transactions: environment.TRANSACTIONS_TABLE,
  refunds: environment.REFUNDS_TABLE,
  parkedCarts: environment.PARKED_CARTS_TABLE,
  registers: environment.REGISTERS_TABLE,
  cashSessions: environment.CASH_SESSIONS_TABLE,
  inventoryLogs: environment.INVENTORY_LOGS_TABLE,
  barcodes: environment.BARCODES_TABLE,
  productTerms: environment.PRODUCT_TERMS_TABLE,
  settings: environment.SETTINGS_TABLE,
  counts: environment.COUNTS_TABLE,
  restockRequests: environment.RESTOCK_REQUESTS_TABLE,
  invoices: environment.INVOICES_TABLE,
};

const now = () => new Date().toISOString();

export const handler: LambdaHandler = createService<'inventory'>(
  createHandlers(createInventory(createDynamoClient(), tables, now)),
  createLogger(),
);
