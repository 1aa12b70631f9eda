import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** The tables of a store, made by `RetailTables` or made elsewhere. */
export interface IRetailTables extends IConstruct {
  /** `{env}-Products`, key `sku`; `category-index` by category. */
  readonly products: ITable;

  /**
   * `{env}-Transactions`, key `transaction_id` and `timestamp`; `user-date-index` by user and
   * `date-index` by business date, both ordered by timestamp.
   */
  readonly transactions: ITable;

  /** `{env}-Discount_Approvals`, key `approval_id`: what managers have approved for one sale each. */
  readonly discountApprovals: ITable;

  /**
   * `{env}-Refunds`, key `refund_id` and `timestamp`; `transaction-index` by the sale and
   * `date-index` by business date, both ordered by timestamp.
   */
  readonly refunds: ITable;

  /**
   * `{env}-Line_Parts`, key `document_id` (a sale or a refund) and `part`: the lines of those that
   * one item or one write cannot take; `pending-index` by what waits for its end, ordered by time.
   */
  readonly lineParts: ITable;

  /** `{env}-Parked_Carts`, key `cart_id`; `status-index` by status, ordered by time of parking. */
  readonly parkedCarts: ITable;

  /** `{env}-Registers`, key `register_id`: which cash session is open at a register. */
  readonly registers: ITable;

  /**
   * `{env}-Cash_Sessions`, key `session_id`; `date-index` by business date of the opening, ordered
   * by its time.
   */
  readonly cashSessions: ITable;

  /**
   * `{env}-Inventory_Logs`, key `log_id` and `timestamp`; `product-time-index` by product, ordered
   * by timestamp.
   */
  readonly inventoryLogs: ITable;

  /**
   * `{env}-Restock_Requests`, key `request_id`; `status-index` by status and `product-index` by
   * product.
   */
  readonly restockRequests: ITable;

  /**
   * `{env}-Invoices`, key `invoice_id`; `status-index` by status, ordered by time of creation.
   */
  readonly invoices: ITable;

  /** `{env}-Barcodes`, key `barcode`: which product a barcode belongs to. */
  readonly barcodes: ITable;

  /**
   * `{env}-Product_Terms`, key `bucket` (the first letter of a word) and `term_sku` (the word and
   * the product): the words products are found by.
   */
  readonly productTerms: ITable;

  /** `{env}-Settings`, key `setting_id`: the shop's own settings. */
  readonly settings: ITable;

  /**
   * `{env}-Counts`, key `count_id` and `sku`: counts of stock, each with an item for every product
   * that was counted; `status-index` by status, ordered by time of opening.
   */
  readonly counts: ITable;

  /**
   * `{env}-Day_Reports`, key `date`: what a business day came to, made of its transactions and refunds
   * and made again when one is told later.
   */
  readonly dayReports: ITable;

  /**
   * `{env}-Audit_Log`, key `audit_month` and `entry_id` (the time, and an id): who did what, with a
   * partition `chain` of hashes over it. Services should be allowed to put and to query, nothing else.
   */
  readonly auditLog: ITable;

  /**
   * `{env}-Staff_Access`, key `access_id`: whose tokens are revoked, how often somebody tried to sign
   * in, and the PINs and sealed sessions of tills that people share. What nobody needs any more goes
   * by its `expires_at`.
   */
  readonly staffAccess: ITable;

  /** All the tables, by the variable that tells a function their name, such as `PRODUCTS_TABLE`. */
  readonly byVariable: { readonly [variable: string]: ITable };

  /** Lets `grantee` read every table and index. */
  grantReadData(grantee: IGrantable): Grant;

  /** Lets `grantee` read every table and index, and write every table. */
  grantReadWriteData(grantee: IGrantable): Grant;
}
