import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { toStockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';

/** Changes the stock of a product that exists, unless it would fall below zero by that. */
export function moveStock(tables: Tables, { sku, quantityChange }: StockChange): TransactItem {
  const isTaking = quantityChange < 0;
  return {
    Update: {
      TableName: tables.products,
      Key: { sku },
      UpdateExpression: 'SET stock_quantity = stock_quantity + :change',
      // What is already below zero, after a sale without a network, may still be raised.
      ConditionExpression: isTaking ? 'stock_quantity >= :taken' : 'attribute_exists(sku)',
      ExpressionAttributeValues: {
        ':change': quantityChange,
        ...(isTaking && { ':taken': -quantityChange }),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

/** Writes the log entry that goes with it, once. */
export function logChange(tables: Tables, change: StockChange): TransactItem {
  return {
    Put: {
      TableName: tables.inventoryLogs,
      Item: toStockChangeItem(change),
      ConditionExpression: 'attribute_not_exists(log_id)',
    },
  };
}
