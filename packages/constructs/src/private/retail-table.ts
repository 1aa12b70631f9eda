import {
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { StoreStage } from '../store-stage';
import { durabilityOf } from './durability';

/** Names of the key attributes, which are all strings. */
interface Key {
  readonly partitionKey: string;
  readonly sortKey?: string;
}

/** One table: its physical name, its key and the indexes it has, by name. */
interface RetailTableProps extends Key {
  readonly tableName: string;
  readonly stage: StoreStage;
  readonly indexes?: Readonly<Record<string, Key>>;
}

/**
 * A table by this library's conventions: on demand, encrypted with the AWS managed key, every index
 * projecting all attributes, durable as its stage says.
 *
 * `Table`, not `TableV2`: a table made elsewhere can be imported as `AWS::DynamoDB::Table`, never
 * as a global table.
 */
export function retailTable(scope: Construct, id: string, props: RetailTableProps): Table {
  const durability = durabilityOf(props.stage);
  const table = new Table(scope, id, {
    tableName: props.tableName,
    ...keySchema(props),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    removalPolicy: durability.removalPolicy,
    deletionProtection: durability.deletionProtection,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: durability.pointInTimeRecovery,
    },
  });
  for (const [indexName, key] of Object.entries(props.indexes ?? {})) {
    table.addGlobalSecondaryIndex({
      indexName,
      ...keySchema(key),
      projectionType: ProjectionType.ALL,
    });
  }
  return table;
}

function keySchema({ partitionKey, sortKey }: Key) {
  return {
    partitionKey: { name: partitionKey, type: AttributeType.STRING },
    ...(sortKey && { sortKey: { name: sortKey, type: AttributeType.STRING } }),
  };
}
