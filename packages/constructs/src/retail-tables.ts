import { Stack } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { IRetailTables } from './i-retail-tables';
import { retailTable } from './private/retail-table';
import { RetailTablesBase } from './private/retail-tables-base';
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
   * What the data is worth: removal policy, deletion protection and the window of point-in-time
   * recovery follow from it.
   */
  readonly stage: StoreStage;

  /**
   * Whether the tables have their fixed names, by which tables made by another tool are imported.
   * Otherwise CloudFormation makes names.
   *
   * @default true
   */
  readonly physicalNames?: boolean;
}

/** Where tables that exist are found. */
export interface RetailTablesAttributes {
  /** Name of the environment; the first part of every table's name, as in `dev-Products`. */
  readonly environmentName: string;

  /**
   * Account of the tables, 12 digits.
   *
   * @default - that of the stack
   */
  readonly account?: string;

  /**
   * Region of the tables, such as `eu-west-1`.
   *
   * @default - that of the stack
   */
  readonly region?: string;
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
export class RetailTables extends RetailTablesBase {
  /**
   * Tables that exist under their fixed names: made by another stack, or by another tool.
   *
   * @throws Error when `environmentName` breaks its rule.
   */
  public static fromAttributes(
    scope: Construct,
    id: string,
    attributes: RetailTablesAttributes,
  ): IRetailTables {
    return new ExistingTables(scope, id, attributes);
  }

  public constructor(scope: Construct, id: string, props: RetailTablesProps) {
    const { environmentName, stage, physicalNames = true } = props;
    super(scope, id, environmentName, (tables, definition) =>
      retailTable(tables, definition, {
        stage,
        tableName: physicalNames ? `${environmentName}-${definition.name}` : undefined,
      }),
    );
  }
}

class ExistingTables extends RetailTablesBase {
  constructor(scope: Construct, id: string, attributes: RetailTablesAttributes) {
    const { environmentName, account, region } = attributes;
    super(scope, id, environmentName, (tables, { name, indexes }) =>
      Table.fromTableAttributes(tables, name.replace('_', ''), {
        tableArn: Stack.of(tables).formatArn({
          service: 'dynamodb',
          resource: 'table',
          resourceName: `${environmentName}-${name}`,
          account,
          region,
        }),
        globalIndexes: Object.keys(indexes),
      }),
    );
  }
}
