/** The tables of the service, by what they hold. */
export interface Tables {
  readonly products: string;
  readonly transactions: string;
  readonly discountApprovals: string;
  readonly refunds: string;
  readonly lineParts: string;
  readonly parkedCarts: string;
  readonly registers: string;
  readonly cashSessions: string;
  readonly inventoryLogs: string;
  readonly barcodes: string;
  readonly productTerms: string;
  readonly settings: string;
  readonly counts: string;
  readonly restockRequests: string;
  readonly invoices: string;
  readonly dayReports: string;
  readonly auditLog: string;
}
