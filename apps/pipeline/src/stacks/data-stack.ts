import { CostTags, ImageCdn, RetailTables } from '@agentic-retail/constructs';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type RetailStackProps, stateStackPropsOf } from './retail-stack-props.ts';
import { storeStageOf } from './store-stage-of.ts';

/**
 * The tables and images of an environment: state only, so that services come and go without touching
 * it.
 */
export class DataStack extends Stack {
  readonly tables: RetailTables;
  readonly images: ImageCdn;

  constructor(scope: Construct, id: string, props: RetailStackProps) {
    super(scope, id, stateStackPropsOf(props, 'Tables and images of the store'));
    const { environmentName, environment } = props;
    CostTags.apply(this, { environmentName, team: environment.team });
    CostTags.component(this, 'data');

    this.tables = new RetailTables(this, 'Tables', {
      environmentName,
      stage: storeStageOf(environment),
    });
    const { tables } = this;
    const names = {
      ProductsTableName: tables.products,
      TransactionsTableName: tables.transactions,
      DiscountApprovalsTableName: tables.discountApprovals,
      RefundsTableName: tables.refunds,
      LinePartsTableName: tables.lineParts,
      ParkedCartsTableName: tables.parkedCarts,
      RegistersTableName: tables.registers,
      CashSessionsTableName: tables.cashSessions,
      InventoryLogsTableName: tables.inventoryLogs,
      RestockRequestsTableName: tables.restockRequests,
      InvoicesTableName: tables.invoices,
      BarcodesTableName: tables.barcodes,
      ProductTermsTableName: tables.productTerms,
      SettingsTableName: tables.settings,
      CountsTableName: tables.counts,
      DayReportsTableName: tables.dayReports,
      AuditLogTableName: tables.auditLog,
      StaffAccessTableName: tables.staffAccess,
    };
    for (const [output, table] of Object.entries(names)) {
      new CfnOutput(this, output, { value: table.tableName });
      // Exported here, in this order; left to the stacks that read them, it would be theirs.
      this.exportValue(table.tableName);
      this.exportValue(table.tableArn);
    }

    this.images = new ImageCdn(this, 'Images', {
      environmentName,
      stage: storeStageOf(environment),
      uploadOrigins:
        environment.webDomain === undefined
          ? ['https://*.cloudfront.net']
          : [`https://${environment.webDomain}`, `https://www.${environment.webDomain}`],
    });
    CostTags.component(this.images, 'images');
    const { bucket, distribution, url } = this.images;
    new CfnOutput(this, 'ImagesUrl', { value: url });
    new CfnOutput(this, 'ImagesBucketName', { value: bucket.bucketName });
    new CfnOutput(this, 'ImagesDistributionId', { value: distribution.distributionId });
    new CfnOutput(this, 'ImagesDistributionDomainName', {
      value: distribution.distributionDomainName,
    });
  }
}
