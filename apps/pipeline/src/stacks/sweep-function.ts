import { type RetailTables, ServiceFunction, type StoreStage } from '@agentic-retail/constructs';
import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { allowOnTable, allowQuery } from './allow-on-table.ts';

interface SweepFunctionProps {
  /** Folder with the bundled code. */
  readonly bundle: string;
  readonly stage: StoreStage;
  readonly tables: RetailTables;
}

const interval = Duration.minutes(15);

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
  allowOnTable(service, tables.products, 'Scan');
  allowQuery(service, tables.inventoryLogs, 'product-time-index');
  allowOnTable(service, tables.restockRequests, 'BatchGetItem', 'PutItem');
  allowQuery(service, tables.restockRequests, 'product-index');
  allowOnTable(service, tables.settings, 'GetItem', 'PutItem');

  new Rule(service, 'Schedule', {
    description: 'Looks for products that are low',
    schedule: Schedule.rate(interval),
    // What could not be delivered until the next one is due has no use any more.
    targets: [new LambdaFunction(service.lambdaFunction, { maxEventAge: interval })],
  });
  return service;
}
