/** Names of the key attributes, which are all strings. */
export interface TableKey {
  readonly partitionKey: string;
  readonly sortKey?: string;
}

/** One table: the part of its name after the environment's, its key and its indexes, by name. */
export interface RetailTableDefinition extends TableKey {
  readonly name: string;
  /** The variable by which a function is told the table's name. */
  readonly variable: string;
  readonly indexes: Readonly<Record<string, TableKey>>;
  /** The attribute, in seconds since 1970, after whose time an item may go. */
  readonly expiry?: string;
}

/** The tables of a store, by the property that holds them. Names and keys never change. */
export const retailTableDefinitions = {
  products: {
    name: 'Products',
    variable: 'PRODUCTS_TABLE',
    partitionKey: 'sku',
    indexes: { 'category-index': { partitionKey: 'category' } },
  },
  transactions: {
    name: 'Transactions',
    variable: 'TRANSACTIONS_TABLE',
    partitionKey: 'transaction_id',
    sortKey: 'timestamp',
    indexes: {
      'user-date-index': { partitionKey: 'user_id', sortKey: 'timestamp' },
      'date-index': { partitionKey: 'date', sortKey: 'timestamp' },
    },
  },
  discountApprovals: {
    name: 'Discount_Approvals',
    variable: 'DISCOUNT_APPROVALS_TABLE',
    partitionKey: 'approval_id',
    indexes: {},
  },
  refunds: {
    name: 'Refunds',
    variable: 'REFUNDS_TABLE',
    partitionKey: 'refund_id',
    sortKey: 'timestamp',
    indexes: {
      'transaction-index': { partitionKey: 'transaction_id', sortKey: 'timestamp' },
      'date-index': { partitionKey: 'date', sortKey: 'timestamp' },
    },
  },
  lineParts: {
    name: 'Line_Parts',
    variable: 'LINE_PARTS_TABLE',
    partitionKey: 'document_id',
    sortKey: 'part',
    indexes: { 'pending-index': { partitionKey: 'pending', sortKey: 'since' } },
  },
  parkedCarts: {
    name: 'Parked_Carts',
    variable: 'PARKED_CARTS_TABLE',
    partitionKey: 'cart_id',
    indexes: { 'status-index': { partitionKey: 'status', sortKey: 'parked_at' } },
  },
  registers: {
    name: 'Registers',
    variable: 'REGISTERS_TABLE',
    partitionKey: 'register_id',
    indexes: {},
  },
  cashSessions: {
    name: 'Cash_Sessions',
    variable: 'CASH_SESSIONS_TABLE',
    partitionKey: 'session_id',
    indexes: { 'date-index': { partitionKey: 'date', sortKey: 'opened_at' } },
  },
  inventoryLogs: {
    name: 'Inventory_Logs',
    variable: 'INVENTORY_LOGS_TABLE',
    partitionKey: 'log_id',
    sortKey: 'timestamp',
    indexes: { 'product-time-index': { partitionKey: 'product_sku', sortKey: 'timestamp' } },
  },
  restockRequests: {
    name: 'Restock_Requests',
    variable: 'RESTOCK_REQUESTS_TABLE',
    partitionKey: 'request_id',
    indexes: {
      'status-index': { partitionKey: 'status' },
      'product-index': { partitionKey: 'product_sku' },
    },
  },
  invoices: {
    name: 'Invoices',
    variable: 'INVOICES_TABLE',
    partitionKey: 'invoice_id',
    indexes: { 'status-index': { partitionKey: 'status', sortKey: 'created_at' } },
  },
  barcodes: {
    name: 'Barcodes',
    variable: 'BARCODES_TABLE',
    partitionKey: 'barcode',
    indexes: {},
  },
  productTerms: {
    name: 'Product_Terms',
    variable: 'PRODUCT_TERMS_TABLE',
    partitionKey: 'bucket',
    sortKey: 'term_sku',
    indexes: {},
  },
  settings: {
    name: 'Settings',
    variable: 'SETTINGS_TABLE',
    partitionKey: 'setting_id',
    indexes: {},
  },
  counts: {
    name: 'Counts',
    variable: 'COUNTS_TABLE',
    partitionKey: 'count_id',
    sortKey: 'sku',
    indexes: { 'status-index': { partitionKey: 'status', sortKey: 'opened_at' } },
  },
  dayReports: {
    name: 'Day_Reports',
    variable: 'DAY_REPORTS_TABLE',
    partitionKey: 'date',
    indexes: {},
  },
  auditLog: {
    name: 'Audit_Log',
    variable: 'AUDIT_LOG_TABLE',
    partitionKey: 'audit_month',
    sortKey: 'entry_id',
    indexes: {},
  },
  staffAccess: {
    name: 'Staff_Access',
    variable: 'STAFF_ACCESS_TABLE',
    partitionKey: 'access_id',
    indexes: {},
    expiry: 'expires_at',
  },
} as const satisfies Record<string, RetailTableDefinition>;
