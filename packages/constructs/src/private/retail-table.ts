import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { StoreStage } from '../store-stage';
import { durabilityOf } from './durability';
import type { RetailTableDefinition, TableKey } from './retail-table-definitions';

interface RetailTableOptions {
  readonly stage: StoreStage;
  /** @default - CloudFormation makes a name */
  readonly tableName?: string | undefined;
}

/**
 * A table by this library's conventions: on demand, encrypted with the AWS managed key, every index
 * projecting all attributes, durable as its stage says.
 *
 * `Table`, not `TableV2`: a table made elsewhere can be imported as `AWS::DynamoDB::Table`, never
 * as a global table.
 */
export function retailTable(
  scope: Construct,
  definition: RetailTableDefinition,
  { stage, tableName }: RetailTableOptions,
): ITable {
  const durability = durabilityOf(stage);
  const table = new Table(scope, definition.name.replace('_', ''), {
    tableName,
    ...keySchema(definition),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    timeToLiveAttribute: definition.expiry,
    removalPolicy: durability.removalPolicy,
    deletionProtection: durability.deletionProtection,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: durability.recoveryPeriodInDays,
    },
  });
  for (const [indexName, key] of Object.entries(definition.indexes)) {
    table.addGlobalSecondaryIndex({
      indexName,
      ...keySchema(key),
      projectionType: ProjectionType.ALL,
    });
  }
  return table;
}

function keySchema({ partitionKey, sortKey }: TableKey) {
  return {
    partitionKey: { name: partitionKey, type: AttributeType.STRING },
    ...(sortKey !== undefined && { sortKey: { name: sortKey, type: AttributeType.STRING } }),
  };
}
