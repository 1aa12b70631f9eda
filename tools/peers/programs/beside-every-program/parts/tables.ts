import type { Stack } from 'aws-cdk-lib';
import { type Attribute, AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';

// The tables of the shop for peers that make one table at a time.
type Key = readonly [partitionKey: string, sortKey?: string];

export const tableDefinitions: readonly [name: string, key: Key, indexes: Record<string, Key>][] = [
  ['Products', ['sku'], { 'category-index': ['category'] }],
  [
    'Transactions',
    ['transaction_id', 'timestamp'],
    { 'user-date-index': ['user_id', 'timestamp'], 'date-index': ['date', 'timestamp'] },
  ],
  ['Discount_Approvals', ['approval_id'], {}],
  ['Line_Parts', ['document_id', 'part'], { 'pending-index': ['pending', 'since'] }],
  [
    'Refunds',
    ['refund_id', 'timestamp'],
    {
      'transaction-index': ['transaction_id', 'timestamp'],
      'date-index': ['date', 'timestamp'],
    },
  ],
  ['Parked_Carts', ['cart_id'], { 'status-index': ['status', 'parked_at'] }],
  ['Registers', ['register_id'], {}],
  ['Cash_Sessions', ['session_id'], { 'date-index': ['date', 'opened_at'] }],
  [
    'Inventory_Logs',
    ['log_id', 'timestamp'],
    { 'product-time-index': ['product_sku', 'timestamp'] },
  ],
  [
    'Restock_Requests',
    ['request_id'],
    { 'status-index': ['status'], 'product-index': ['product_sku'] },
  ],
  ['Invoices', ['invoice_id'], { 'status-index': ['status', 'created_at'] }],
  ['Barcodes', ['barcode'], {}],
  ['Product_Terms', ['bucket', 'term_sku'], {}],
  ['Settings', ['setting_id'], {}],
  ['Counts', ['count_id', 'sku'], { 'status-index': ['status', 'opened_at'] }],
];

const attribute = (name: string): Attribute => ({ name, type: AttributeType.STRING });

export function keyOf([partitionKey, sortKey]: Key) {
  return {
    partitionKey: attribute(partitionKey),
    ...(sortKey && { sortKey: attribute(sortKey) }),
  };
}

export function addIndexes(table: Table, indexes: Record<string, Key>): Table {
  for (const [indexName, key] of Object.entries(indexes)) {
    table.addGlobalSecondaryIndex({ indexName, ...keyOf(key) });
  }
  return table;
}

export function plainTables(stack: Stack): Table[] {
  return tableDefinitions.map(([name, key, indexes]) =>
    addIndexes(
      new Table(stack, name, {
        tableName: `dev-${name}`,
        billingMode: BillingMode.PAY_PER_REQUEST,
        ...keyOf(key),
      }),
      indexes,
    ),
  );
}
