import { describe, expect, it, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { RetailTables } from './retail-tables';
import { StoreStage } from './store-stage';
import { unvalidatedApp } from './testing/unvalidated-app';

function tablesOf(stage = StoreStage.DISPOSABLE, environmentName = 'dev'): Template {
  const stack = new Stack(unvalidatedApp(), 'Data');
  new RetailTables(stack, 'Tables', { environmentName, stage });
  return Template.fromStack(stack);
}

type Key = readonly [partitionKey: string, sortKey?: string];

const keySchema = ([partitionKey, sortKey]: Key) => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  ...(sortKey === undefined ? [] : [{ AttributeName: sortKey, KeyType: 'RANGE' }]),
];

const expected: readonly [name: string, key: Key, indexes: Readonly<Record<string, Key>>][] = [
  ['dev-Products', ['sku'], { 'category-index': ['category'] }],
  [
    'dev-Transactions',
    ['transaction_id', 'timestamp'],
    { 'user-date-index': ['user_id', 'timestamp'], 'date-index': ['date', 'timestamp'] },
  ],
  ['dev-Discount_Approvals', ['approval_id'], {}],
  [
    'dev-Refunds',
    ['refund_id', 'timestamp'],
    { 'transaction-index': ['transaction_id', 'timestamp'], 'date-index': ['date', 'timestamp'] },
  ],
  ['dev-Line_Parts', ['document_id', 'part'], { 'pending-index': ['pending', 'since'] }],
  ['dev-Parked_Carts', ['cart_id'], { 'status-index': ['status', 'parked_at'] }],
  ['dev-Registers', ['register_id'], {}],
  ['dev-Cash_Sessions', ['session_id'], { 'date-index': ['date', 'opened_at'] }],
  [
    'dev-Inventory_Logs',
    ['log_id', 'timestamp'],
    { 'product-time-index': ['product_sku', 'timestamp'] },
  ],
  [
    'dev-Restock_Requests',
    ['request_id'],
    { 'status-index': ['status'], 'product-index': ['product_sku'] },
  ],
  ['dev-Invoices', ['invoice_id'], { 'status-index': ['status', 'created_at'] }],
  ['dev-Barcodes', ['barcode'], {}],
  ['dev-Product_Terms', ['bucket', 'term_sku'], {}],
  ['dev-Settings', ['setting_id'], {}],
  ['dev-Counts', ['count_id', 'sku'], { 'status-index': ['status', 'opened_at'] }],
  ['dev-Day_Reports', ['date'], {}],
  ['dev-Audit_Log', ['audit_month', 'entry_id'], {}],
  ['dev-Staff_Access', ['access_id'], {}],
];

describe('RetailTables', () => {
  const template = tablesOf();

  it('lets expire what was counted of sign-ins, and nothing else', () => {
    const expiring = Object.values(template.findResources('AWS::DynamoDB::Table'))
      .filter(({ Properties }) => Properties.TimeToLiveSpecification !== undefined)
      .map(({ Properties }) => [Properties.TableName, Properties.TimeToLiveSpecification]);
    expect(expiring).toEqual([
      ['dev-Staff_Access', { AttributeName: 'expires_at', Enabled: true }],
    ]);
  });

  test.each(expected)('%s has its key and its indexes', (TableName, key, indexes) => {
    const indexList = Object.entries(indexes).map(([IndexName, indexKey]) => ({
      IndexName,
      KeySchema: keySchema(indexKey),
      Projection: { ProjectionType: 'ALL' },
    }));
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      TableName,
      KeySchema: keySchema(key),
      GlobalSecondaryIndexes: indexList.length > 0 ? indexList : Match.absent(),
    });
  });

  it('makes no other table', () => {
    const tables = Object.values(template.findResources('AWS::DynamoDB::Table'));
    expect(tables.map(({ Properties }) => Properties.TableName).sort()).toEqual(
      expected.map(([name]) => name).sort(),
    );
  });

  it('has string keys only', () => {
    const types = Object.values(template.findResources('AWS::DynamoDB::Table')).flatMap(
      ({ Properties }) =>
        Properties.AttributeDefinitions.map(
          (attribute: { AttributeType: string }) => attribute.AttributeType,
        ),
    );
    expect(new Set(types)).toEqual(new Set(['S']));
  });

  it('is billed per request and encrypted', () => {
    template.allResourcesProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      ProvisionedThroughput: Match.absent(),
      SSESpecification: { SSEEnabled: true },
    });
  });

  it('goes with a disposable stack', () => {
    template.allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: {
        DeletionProtectionEnabled: false,
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 1,
        },
      },
    });
  });

  it('outlives a production stack', () => {
    tablesOf(StoreStage.PRODUCTION).allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 35,
        },
      },
    });
  });

  it('takes the environment into every name', () => {
    const tables = tablesOf(StoreStage.PRODUCTION, 'shop-2').findResources('AWS::DynamoDB::Table');
    for (const { Properties } of Object.values(tables)) {
      expect(Properties.TableName).toMatch(/^shop-2-/);
    }
  });

  test.each(['', 'Dev', '2nd', 'dev-', 'a.b', 'seventeen-letters'])(
    'refuses the environment name "%s"',
    (environmentName) => {
      expect(() => tablesOf(StoreStage.DISPOSABLE, environmentName)).toThrow(
        `Data/Tables: RetailTables.environmentName must be 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter; it is "${environmentName}". Fix: Use a short literal name such as "dev", "test" or "prod".`,
      );
    },
  );

  it('has no fixed names when they are switched off', () => {
    const stack = new Stack(unvalidatedApp(), 'Data');
    new RetailTables(stack, 'Tables', {
      environmentName: 'dev',
      stage: StoreStage.DISPOSABLE,
      physicalNames: false,
    });
    Template.fromStack(stack).allResourcesProperties('AWS::DynamoDB::Table', {
      TableName: Match.absent(),
    });
  });
});

describe('tables that exist', () => {
  it('are found by their names, in the stack of whoever asks', () => {
    const stack = new Stack(unvalidatedApp(), 'Data');
    const tables = RetailTables.fromAttributes(stack, 'Tables', { environmentName: 'prod' });
    expect(tables.inventoryLogs.tableName).toBe('prod-Inventory_Logs');
    expect(JSON.stringify(stack.resolve(tables.products.tableArn))).toContain('AWS::AccountId');
  });

  it('are found in another account and region', () => {
    const tables = RetailTables.fromAttributes(new Stack(), 'Tables', {
      environmentName: 'prod',
      account: '123456789012',
      region: 'eu-west-2',
    });
    expect(tables.products.tableArn).toContain(
      ':dynamodb:eu-west-2:123456789012:table/prod-Products',
    );
  });

  it('are all there by the variable that names them', () => {
    const tables = RetailTables.fromAttributes(new Stack(), 'Tables', { environmentName: 'dev' });
    expect(Object.keys(tables.byVariable).sort()).toEqual(
      expected.map(([name]) => `${name.replace('dev-', '').toUpperCase()}_TABLE`).sort(),
    );
  });

  it('have a checked name', () => {
    expect(() =>
      RetailTables.fromAttributes(new Stack(unvalidatedApp(), 'Data'), 'Tables', {
        environmentName: 'X',
      }),
    ).toThrow('Data/Tables: RetailTables.environmentName must be 1 to 16');
  });
});
