import { type RetailTables, ServiceFunction, type StoreStage } from '@agentic-retail/constructs';
import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { allowOnTable } from './allow-on-table.ts';
import { scheduleTask } from './schedule-task.ts';

interface SweepFunctionProps {
  /** Folder with the bundled code. */
  readonly bundle: string;
  readonly stage: StoreStage;
  readonly tables: RetailTables;
}

/** The function that asks for more of what is low, and the schedule that calls it. */
export function sweepFunction(
  scope: Construct,
  { bundle, stage, tables }: SweepFunctionProps,
): ServiceFunction {
  const service = new ServiceFunction(scope, 'RestockSweep', {
    description: 'Files restock requests for products at their threshold or below',
    code: Code.fromAsset(bundle),
    stage,
    timeout: Duration.minutes(2),
    environment: {
      PRODUCTS_TABLE: tables.products.tableName,
      INVENTORY_LOGS_TABLE: tables.inventoryLogs.tableName,
      RESTOCK_REQUESTS_TABLE: tables.restockRequests.tableName,
      SETTINGS_TABLE: tables.settings.tableName,
      POWERTOOLS_SERVICE_NAME: 'restock-sweep',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    },
  });
  const onTable = (table: ITable, ...actions: string[]) =>
    allowOnTable(service, table.tableArn, actions);
  const onIndex = (table: ITable, index: string) =>
    allowOnTable(service, `${table.tableArn}/index/${index}`, ['Query']);

  onTable(tables.products, 'Scan');
  onIndex(tables.inventoryLogs, 'product-time-index');
  onTable(tables.restockRequests, 'BatchGetItem', 'PutItem');
  onIndex(tables.restockRequests, 'product-index');
  onTable(tables.settings, 'GetItem', 'PutItem');
  scheduleTask(service, {
    task: 'restock-sweep',
    description: 'Looks for products that are low',
    every: Duration.minutes(15),
  });
  return service;
}
