import { RetailTables } from '@agentic-retail/constructs';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { tagComponent, tagStack } from './cost-tags.ts';
import { type RetailStackProps, stateStackPropsOf } from './retail-stack-props.ts';
import { storeStageOf } from './store-stage-of.ts';

/** The tables of an environment: state only, so that services come and go without touching it. */
export class DataStack extends Stack {
  readonly tables: RetailTables;

  constructor(scope: Construct, id: string, props: RetailStackProps) {
    super(scope, id, stateStackPropsOf(props, 'Tables of the store'));
    const { environmentName, environment } = props;
    tagStack(this, environmentName, environment.team);
    tagComponent(this, 'data');

    this.tables = new RetailTables(this, 'Tables', {
      environmentName,
      stage: storeStageOf(environment),
    });
    const { tables } = this;
    const names = {
      ProductsTableName: tables.products,
      TransactionsTableName: tables.transactions,
      InventoryLogsTableName: tables.inventoryLogs,
      RestockRequestsTableName: tables.restockRequests,
      InvoicesTableName: tables.invoices,
      BarcodesTableName: tables.barcodes,
      ProductTermsTableName: tables.productTerms,
      SettingsTableName: tables.settings,
      CountsTableName: tables.counts,
    };
    for (const [output, table] of Object.entries(names)) {
      new CfnOutput(this, output, { value: table.tableName });
      // Exported here, in this order; left to the stacks that read them, it would be theirs.
      this.exportValue(table.tableName);
      this.exportValue(table.tableArn);
    }
  }
}
