import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { IRetailTables } from '../i-retail-tables';
import { checkEnvironmentName } from './environment-name';
import { type RetailTableDefinition, retailTableDefinitions } from './retail-table-definitions';

const reading = ['BatchGetItem', 'GetItem', 'Query', 'Scan'];
const writing = ['BatchWriteItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'];

/** How one table comes to be: made, or found. */
export type TableSource = (scope: Construct, definition: RetailTableDefinition) => ITable;

/**
 * What the tables of a store have in common, wherever they come from.
 *
 * @internal
 */
export abstract class RetailTablesBase extends Construct implements IRetailTables {
  public readonly products: ITable;
  public readonly transactions: ITable;
  public readonly discountApprovals: ITable;
  public readonly refunds: ITable;
  public readonly lineParts: ITable;
  public readonly parkedCarts: ITable;
  public readonly registers: ITable;
  public readonly cashSessions: ITable;
  public readonly inventoryLogs: ITable;
  public readonly restockRequests: ITable;
  public readonly invoices: ITable;
  public readonly barcodes: ITable;
  public readonly productTerms: ITable;
  public readonly settings: ITable;
  public readonly counts: ITable;
  public readonly dayReports: ITable;
  public readonly auditLog: ITable;
  public readonly staffAccess: ITable;
  public readonly byVariable: { readonly [variable: string]: ITable };

  protected constructor(
    scope: Construct,
    id: string,
    environmentName: string,
    tableOf: TableSource,
  ) {
    super(scope, id);
    checkEnvironmentName(this, 'RetailTables.environmentName', environmentName);
    const byVariable: Record<string, ITable> = {};
    const add = (definition: RetailTableDefinition): ITable => {
      const table = tableOf(this, definition);
      byVariable[definition.variable] = table;
      return table;
    };
    this.products = add(retailTableDefinitions.products);
    this.transactions = add(retailTableDefinitions.transactions);
    this.discountApprovals = add(retailTableDefinitions.discountApprovals);
    this.refunds = add(retailTableDefinitions.refunds);
    this.lineParts = add(retailTableDefinitions.lineParts);
    this.parkedCarts = add(retailTableDefinitions.parkedCarts);
    this.registers = add(retailTableDefinitions.registers);
    this.cashSessions = add(retailTableDefinitions.cashSessions);
    this.inventoryLogs = add(retailTableDefinitions.inventoryLogs);
    this.restockRequests = add(retailTableDefinitions.restockRequests);
    this.invoices = add(retailTableDefinitions.invoices);
    this.barcodes = add(retailTableDefinitions.barcodes);
    this.productTerms = add(retailTableDefinitions.productTerms);
    this.settings = add(retailTableDefinitions.settings);
    this.counts = add(retailTableDefinitions.counts);
    this.dayReports = add(retailTableDefinitions.dayReports);
    this.auditLog = add(retailTableDefinitions.auditLog);
    this.staffAccess = add(retailTableDefinitions.staffAccess);
    this.byVariable = byVariable;
  }

  public grantReadData(grantee: IGrantable): Grant {
    return this.grantOnEverything(grantee, reading);
  }

  public grantReadWriteData(grantee: IGrantable): Grant {
    return this.grantOnEverything(grantee, [...reading, ...writing]);
  }

  // Each index by its name: the grants of a table reach `index/*`.
  private grantOnEverything(grantee: IGrantable, actions: readonly string[]): Grant {
    const resourceArns = Object.values(retailTableDefinitions).flatMap(({ variable, indexes }) => {
      const { tableArn } = this.byVariable[variable] as ITable;
      return [tableArn, ...Object.keys(indexes).map((index) => `${tableArn}/index/${index}`)];
    });
    return Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns,
    });
  }
}
