import {
  type ImageCdn,
  type RetailTables,
  ServiceFunction,
  type StoreStage,
} from '@agentic-retail/constructs';
import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { allowImages } from './allow-images.ts';
import { allowOnTable } from './allow-on-table.ts';
import { scheduleTask } from './schedule-task.ts';

interface InventoryFunctionProps {
  /** Folder with the bundled code. */
  readonly bundle: string;
  readonly stage: StoreStage;
  readonly tables: RetailTables;
  readonly images: ImageCdn;
}

/** The function that sells and keeps stock, with the tables it uses and the actions it needs. */
export function inventoryFunction(
  scope: Construct,
  { bundle, stage, tables, images }: InventoryFunctionProps,
): ServiceFunction {
  const service = new ServiceFunction(scope, 'Inventory', {
    description: 'Sells, keeps products and stock, and purchases',
    code: Code.fromAsset(bundle),
    stage,
    environment: {
      PRODUCTS_TABLE: tables.products.tableName,
      TRANSACTIONS_TABLE: tables.transactions.tableName,
      DISCOUNT_APPROVALS_TABLE: tables.discountApprovals.tableName,
      REFUNDS_TABLE: tables.refunds.tableName,
      LINE_PARTS_TABLE: tables.lineParts.tableName,
      PARKED_CARTS_TABLE: tables.parkedCarts.tableName,
      REGISTERS_TABLE: tables.registers.tableName,
      CASH_SESSIONS_TABLE: tables.cashSessions.tableName,
      INVENTORY_LOGS_TABLE: tables.inventoryLogs.tableName,
      BARCODES_TABLE: tables.barcodes.tableName,
      PRODUCT_TERMS_TABLE: tables.productTerms.tableName,
      SETTINGS_TABLE: tables.settings.tableName,
      COUNTS_TABLE: tables.counts.tableName,
      RESTOCK_REQUESTS_TABLE: tables.restockRequests.tableName,
      INVOICES_TABLE: tables.invoices.tableName,
      DAY_REPORTS_TABLE: tables.dayReports.tableName,
      IMAGES_BUCKET_URL: `https://${images.bucket.bucketRegionalDomainName}`,
      IMAGES_URL: images.url,
      AUDIT_LOG_TABLE: tables.auditLog.tableName,
      STAFF_ACCESS_TABLE: tables.staffAccess.tableName,
      POWERTOOLS_SERVICE_NAME: 'inventory',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    },
  });

  const onTable = (table: ITable, ...actions: string[]) =>
    allowOnTable(service, table.tableArn, actions);
  const onIndex = (table: ITable, index: string) =>
    allowOnTable(service, `${table.tableArn}/index/${index}`, ['Query']);

  // Scan: the list of all products, a page at a time.
  onTable(tables.products, 'GetItem', 'BatchGetItem', 'Scan', 'PutItem', 'UpdateItem');
  onIndex(tables.products, 'category-index');
  onTable(tables.transactions, 'GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem');
  onIndex(tables.transactions, 'date-index');
  onTable(tables.discountApprovals, 'GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem');
  onTable(tables.refunds, 'BatchGetItem', 'PutItem');
  onIndex(tables.refunds, 'transaction-index');
  onIndex(tables.refunds, 'date-index');
  onTable(
    tables.lineParts,
    'BatchGetItem',
    'GetItem',
    'Query',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
  );
  onIndex(tables.lineParts, 'pending-index');
  onTable(tables.parkedCarts, 'GetItem', 'PutItem');
  onIndex(tables.parkedCarts, 'status-index');
  onTable(tables.registers, 'GetItem', 'BatchGetItem', 'UpdateItem');
  onTable(tables.cashSessions, 'GetItem', 'PutItem', 'UpdateItem');
  onIndex(tables.cashSessions, 'date-index');
  onTable(tables.inventoryLogs, 'GetItem', 'PutItem');
  onIndex(tables.inventoryLogs, 'product-time-index');
  onTable(tables.barcodes, 'GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem');
  onTable(tables.productTerms, 'Query', 'PutItem', 'DeleteItem');
  onTable(tables.settings, 'GetItem', 'BatchGetItem', 'PutItem');
  onTable(tables.counts, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
  onIndex(tables.counts, 'status-index');
  onTable(tables.restockRequests, 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem');
  onIndex(tables.restockRequests, 'status-index');
  onTable(tables.invoices, 'GetItem', 'PutItem', 'UpdateItem');
  onIndex(tables.invoices, 'status-index');
  // Nothing that is in the audit can be changed or deleted by these.
  onTable(tables.auditLog, 'Query', 'PutItem');
  onTable(tables.staffAccess, 'GetItem');
  allowImages(service, images);
  onTable(tables.dayReports, 'BatchGetItem', 'PutItem', 'UpdateItem');
  scheduleTask(service, {
    task: 'sweep-pending',
    description: 'Completes or undoes large sales and refunds that were left half done',
    every: Duration.minutes(5),
  });
  return service;
}
