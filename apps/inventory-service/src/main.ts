import { AuditChain } from '@agentic-retail/service-kit/audit/audit-chain';
import { createService } from '@agentic-retail/service-kit/create-service';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { readEnvironment } from '@agentic-retail/service-kit/environment';
import { RevokedSessions } from '@agentic-retail/service-kit/revoked-sessions';
import { withTasks } from '@agentic-retail/service-kit/scheduled-tasks';
import { createLogger, createMetrics } from '@agentic-retail/service-kit/telemetry';
import { createTracing } from '@agentic-retail/service-kit/tracing/tracing';
import { S3ImageStore } from './adapters/s3-image-store.ts';
import type { Tables } from './adapters/tables.ts';
import { createInventory } from './create-inventory.ts';
import { createHandlers } from './handlers.ts';
import { sweepPending } from './use-cases/sweep-pending.ts';

const environment = readEnvironment(process.env, [
  'PRODUCTS_TABLE',
  'TRANSACTIONS_TABLE',
  'DISCOUNT_APPROVALS_TABLE',
  'REFUNDS_TABLE',
  'LINE_PARTS_TABLE',
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
  'DAY_REPORTS_TABLE',
  'IMAGES_BUCKET_URL',
  'IMAGES_URL',
  'AWS_REGION',
  'AUDIT_LOG_TABLE',
  'STAFF_ACCESS_TABLE',
]);

const tables: Tables = {
  products: environment.PRODUCTS_TABLE,
  transactions: environment.TRANSACTIONS_TABLE,
  discountApprovals: environment.DISCOUNT_APPROVALS_TABLE,
  refunds: environment.REFUNDS_TABLE,
  lineParts: environment.LINE_PARTS_TABLE,
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
  dayReports: environment.DAY_REPORTS_TABLE,
  auditLog: environment.AUDIT_LOG_TABLE,
};

const now = () => new Date().toISOString();

const logger = createLogger();
const tracing = createTracing();
const client = createDynamoClient();
const inventory = createInventory(client, tables, {
  images: new S3ImageStore({
    bucketUrl: environment.IMAGES_BUCKET_URL,
    imagesUrl: environment.IMAGES_URL,
    region: environment.AWS_REGION,
  }),
  now,
});

const answerRequest = createService<'inventory'>(createHandlers(inventory), logger, {
  metrics: createMetrics(),
  ...(tracing && { tracing }),
  sessions: new RevokedSessions(client, environment.STAFF_ACCESS_TABLE),
  audit: new AuditChain(client, environment.AUDIT_LOG_TABLE),
});

export const handler: ReturnType<typeof withTasks> = withTasks(
  answerRequest,
  { 'sweep-pending': () => sweepPending(inventory) },
  logger,
);
