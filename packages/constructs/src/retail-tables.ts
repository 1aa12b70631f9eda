import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { checkEnvironmentName } from './private/environment-name';
import { retailTable } from './private/retail-table';
import type { StoreStage } from './store-stage';

/** Properties of `RetailTables`. */
export interface RetailTablesProps {
  /**
   * Name of the environment; the first part of every table's name, as in `dev-Products`.
   * 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter.
   * Changing it makes new, empty tables.
   */
  readonly environmentName: string;

  /**
   * What the data is worth: removal policy, deletion protection and point-in-time recovery follow
   * from it.
   */
  readonly stage: StoreStage;
}

/**
 * The tables of a store. Billed per request, encrypted with the AWS managed key; every index
 * projects all attributes; all key attributes are strings.
 *
 * Names and keys are fixed, so that tables which another tool made under these names can be
 * imported into the stack instead of being made anew.
 *
 * @throws Error when `environmentName` breaks its rule.
 */
export class RetailTables extends Construct {
  /** `{env}-Products`, key `sku`; `category-index` by category. */
  public readonly products: Table;

  /**
   * `{env}-Transactions`, key `transaction_id` and `timestamp`; `user-date-index` by user and
   * `date-index` by business date, both ordered by timestamp.
   */
  public readonly transactions: Table;

  /**
   * `{env}-Inventory_Logs`, key `log_id` and `timestamp`; `product-time-index` by product, ordered
   * by timestamp.
   */
  public readonly inventoryLogs: Table;

  /**
   * `{env}-Restock_Requests`, key `request_id`; `status-index` by status and `product-index` by
   * product.
   */
  public readonly restockRequests: Table;

  /**
   * `{env}-Invoices`, key `invoice_id`; `status-index` by status, ordered by time of creation.
   */
  public readonly invoices: Table;

  /** `{env}-Barcodes`, key `barcode`: which product a barcode belongs to. */
  public readonly barcodes: Table;

  /**
   * `{env}-Product_Terms`, key `bucket` (the first letter of a word) and `term_sku` (the word and
   * the product): the words products are found by.
   */
  public readonly productTerms: Table;

  /** `{env}-Settings`, key `setting_id`: the shop's own settings. */
  public readonly settings: Table;

  /**
   * `{env}-Counts`, key `count_id` and `sku`: counts of stock, each with an item for every product
   * that was counted; `status-index` by status, ordered by time of opening.
   */
  public readonly counts: Table;

  public constructor(scope: Construct, id: string, props: RetailTablesProps) {
    super(scope, id);
    const { environmentName, stage } = props;
    checkEnvironmentName(this, 'RetailTables.environmentName', environmentName);

    this.products = retailTable(this, 'Products', {
      tableName: `${environmentName}-Products`,
      stage,
      partitionKey: 'sku',
      indexes: { 'category-index': { partitionKey: 'category' } },
    });
    this.transactions = retailTable(this, 'Transactions', {
      tableName: `${environmentName}-Transactions`,
      stage,
      partitionKey: 'transaction_id',
      sortKey: 'timestamp',
      indexes: {
        'user-date-index': { partitionKey: 'user_id', sortKey: 'timestamp' },
        'date-index': { partitionKey: 'date', sortKey: 'timestamp' },
      },
    });
    this.inventoryLogs = retailTable(this, 'InventoryLogs', {
      tableName: `${environmentName}-Inventory_Logs`,
      stage,
      partitionKey: 'log_id',
      sortKey: 'timestamp',
      indexes: { 'product-time-index': { partitionKey: 'product_sku', sortKey: 'timestamp' } },
    });
    this.restockRequests = retailTable(this, 'RestockRequests', {
      tableName: `${environmentName}-Restock_Requests`,
      stage,
      partitionKey: 'request_id',
      indexes: {
        'status-index': { partitionKey: 'status' },
        'product-index': { partitionKey: 'product_sku' },
      },
    });
    this.invoices = retailTable(this, 'Invoices', {
      tableName: `${environmentName}-Invoices`,
      stage,
      partitionKey: 'invoice_id',
      indexes: { 'status-index': { partitionKey: 'status', sortKey: 'created_at' } },
    });
    this.barcodes = retailTable(this, 'Barcodes', {
      tableName: `${environmentName}-Barcodes`,
      stage,
      partitionKey: 'barcode',
    });
    this.productTerms = retailTable(this, 'ProductTerms', {
      tableName: `${environmentName}-Product_Terms`,
      stage,
      partitionKey: 'bucket',
      sortKey: 'term_sku',
    });
    this.settings = retailTable(this, 'Settings', {
      tableName: `${environmentName}-Settings`,
      stage,
      partitionKey: 'setting_id',
    });
    this.counts = retailTable(this, 'Counts', {
      tableName: `${environmentName}-Counts`,
      stage,
      partitionKey: 'count_id',
      sortKey: 'sku',
      indexes: { 'status-index': { partitionKey: 'status', sortKey: 'opened_at' } },
    });
  }
}
