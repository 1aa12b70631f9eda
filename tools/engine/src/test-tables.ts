import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTables } from './create-tables.ts';
import { type LocalClientConfig, localClientConfig } from './local-client-config.ts';
import type { TableDefinition } from './table-definitions.ts';

/** The environment the definitions are made for; every set of tables gets one of its own. */
export const templateEnvironment = 'template';

export interface TableNames {
  readonly products: string;
  readonly transactions: string;
  readonly discountApprovals: string;
  readonly refunds: string;
  readonly lineParts: string;
  readonly parkedCarts: string;
  readonly registers: string;
  readonly cashSessions: string;
  readonly inventoryLogs: string;
  readonly restockRequests: string;
  readonly invoices: string;
  readonly barcodes: string;
  readonly productTerms: string;
  readonly settings: string;
  readonly counts: string;
  readonly dayReports: string;
  readonly auditLog: string;
  readonly staffAccess: string;
}

export interface TestTables {
  readonly endpoint: string;
  /** For `new DynamoDBClient(…)`. */
  readonly clientConfig: LocalClientConfig;
  readonly tableNames: TableNames;
}

/**
 * Creates a fresh, empty set of the system's tables that no other test sees. Needs
 * `@agentic-retail/engine/jest-global-setup` as Jest's globalSetup.
 */
export async function createTestTables(): Promise<TestTables> {
  const endpoint = process.env.TEST_ENGINE_ENDPOINT;
  const definitions = process.env.TEST_TABLE_DEFINITIONS;
  if (endpoint === undefined || definitions === undefined) {
    throw new Error("no engine: name @agentic-retail/engine's jest-global-setup in Jest's config");
  }
  const environment = `t${randomBytes(6).toString('hex')}`;
  const clientConfig = localClientConfig(endpoint);
  const client = new DynamoDBClient(clientConfig);
  try {
    await createTables(client, definitionsFor(environment, definitions));
  } finally {
    client.destroy();
  }
  return { endpoint, clientConfig, tableNames: tableNamesOf(environment) };
}

function definitionsFor(environment: string, definitions: string): TableDefinition[] {
  return JSON.parse(definitions.replaceAll(`"${templateEnvironment}-`, `"${environment}-`));
}

/** Names of the tables of an environment. */
export function tableNamesOf(environment: string): TableNames {
  return {
    products: `${environment}-Products`,
    transactions: `${environment}-Transactions`,
    discountApprovals: `${environment}-Discount_Approvals`,
    refunds: `${environment}-Refunds`,
    lineParts: `${environment}-Line_Parts`,
    parkedCarts: `${environment}-Parked_Carts`,
    registers: `${environment}-Registers`,
    cashSessions: `${environment}-Cash_Sessions`,
    inventoryLogs: `${environment}-Inventory_Logs`,
    restockRequests: `${environment}-Restock_Requests`,
    invoices: `${environment}-Invoices`,
    barcodes: `${environment}-Barcodes`,
    productTerms: `${environment}-Product_Terms`,
    settings: `${environment}-Settings`,
    counts: `${environment}-Counts`,
    dayReports: `${environment}-Day_Reports`,
    auditLog: `${environment}-Audit_Log`,
    staffAccess: `${environment}-Staff_Access`,
  };
}
