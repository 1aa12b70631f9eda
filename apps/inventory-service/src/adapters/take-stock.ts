import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { Tables } from './tables.ts';

interface Take {
  readonly sku: string;
  readonly quantity: number;
  /** The product's, when it was priced. */
  readonly version: number;
}

/** Takes units off the shelf, if they are there and the product is still what was priced. */
export function takeStock(tables: Tables, { sku, quantity, version }: Take): TransactItem {
  return {
    Update: {
      TableName: tables.products,
      Key: { sku },
      UpdateExpression: 'SET stock_quantity = stock_quantity - :quantity',
      ConditionExpression: 'version = :version AND stock_quantity >= :quantity',
      ExpressionAttributeValues: { ':quantity': quantity, ':version': version },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}
