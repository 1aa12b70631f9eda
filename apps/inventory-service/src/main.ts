import { AuditChain } from '@agentic-retail/service-kit/audit/audit-chain';
import { createService, type LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { readEnvironment } from '@agentic-retail/service-kit/environment';
import { RevokedSessions } from '@agentic-retail/service-kit/revoked-sessions';
import { createLogger, createMetrics } from '@agentic-retail/service-kit/telemetry';
import { DynamoAuditLog } from './adapters/dynamo-audit-log.ts';
import { DynamoCashSessionRepository } from './adapters/dynamo-cash-session-repository.ts';
import { DynamoCountRepository } from './adapters/dynamo-count-repository.ts';
import { DynamoInvoiceRepository } from './adapters/dynamo-invoice-repository.ts';
import { DynamoParkedCartRepository } from './adapters/dynamo-parked-cart-repository.ts';
import { DynamoProductRepository } from './adapters/dynamo-product-repository.ts';
import { DynamoRefundRepository } from './adapters/dynamo-refund-repository.ts';
import { DynamoRestockRepository } from './adapters/dynamo-restock-repository.ts';
import { DynamoSaleRepository } from './adapters/dynamo-sale-repository.ts';
import { DynamoShopRepository } from './adapters/dynamo-shop-repository.ts';
import { DynamoStockLog } from './adapters/dynamo-stock-log.ts';
import { DynamoStockRepository } from './adapters/dynamo-stock-repository.ts';
import type { Tables } from './adapters/tables.ts';
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
  'AUDIT_LOG_TABLE',
  'STAFF_ACCESS_TABLE',
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
  auditLog: environment.AUDIT_LOG_TABLE,
};

const client = createDynamoClient();

export const handler: LambdaHandler = createService<'inventory'>(
  createHandlers({
    products: new DynamoProductRepository(client, tables),
    sales: new DynamoSaleRepository(client, tables),
    refunds: new DynamoRefundRepository(client, tables),
    parkedCarts: new DynamoParkedCartRepository(client, tables),
    cashSessions: new DynamoCashSessionRepository(client, tables),
    stockLog: new DynamoStockLog(client, tables),
    shop: new DynamoShopRepository(client, tables),
    stock: new DynamoStockRepository(client, tables),
    counts: new DynamoCountRepository(client, tables),
    restock: new DynamoRestockRepository(client, tables),
    invoices: new DynamoInvoiceRepository(client, tables),
    audit: new DynamoAuditLog(client, tables),
    now: () => new Date().toISOString(),
  }),
  createLogger(),
  {
    metrics: createMetrics(),
    sessions: new RevokedSessions(client, environment.STAFF_ACCESS_TABLE),
    audit: new AuditChain(client, environment.AUDIT_LOG_TABLE),
  },
);
