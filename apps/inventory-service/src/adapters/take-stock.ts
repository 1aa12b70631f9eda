import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { Tables } from './tables.ts';

interface Take {
  readonly sku: string;
  readonly quantity: number;
  /** The product's, when it was priced. */
  readonly version: number;
  /** For a sale that has happened: units there are, which are too few. @default there are enough */
  readonly available?: number | undefined;
}

/**
 * Takes units off the shelf, if the product is still what was priced and they are there, or are
 * missing exactly as they were found to be.
 */
export function takeStock(
  tables: Tables,
  { sku, quantity, version, available }: Take,
): TransactItem {
  return {
    Update: {
      TableName: tables.products,
      Key: { sku },
      UpdateExpression: 'SET stock_quantity = stock_quantity - :quantity',
      ConditionExpression:
        available === undefined
          ? 'version = :version AND stock_quantity >= :quantity'
          : 'version = :version AND stock_quantity = :available',
      ExpressionAttributeValues: {
        ':quantity': quantity,
        ':version': version,
        ...(available !== undefined && { ':available': available }),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}
