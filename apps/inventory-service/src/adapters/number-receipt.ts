import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { Tables } from './tables.ts';

/**
 * Takes the next number of a register's series, if nobody has since it was read. It is part of the
 * write that uses the number: a number is taken exactly when there is a sale that has it.
 */
export function numberReceipt(
  tables: Pick<Tables, 'registers'>,
  registerId: string,
  lastReceipt: number,
): TransactItem {
  return {
    Update: {
      TableName: tables.registers,
      Key: { register_id: registerId },
      UpdateExpression: 'SET last_receipt = :next',
      ConditionExpression:
        lastReceipt === 0 ? 'attribute_not_exists(last_receipt)' : 'last_receipt = :last',
      ExpressionAttributeValues: {
        ':next': lastReceipt + 1,
        ...(lastReceipt > 0 && { ':last': lastReceipt }),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}
