import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { RegisterItem } from './cash-session-item.ts';
import type { Tables } from './tables.ts';

/**
 * Takes the next number of a register's series, if nobody has since it was read and no other cash
 * session was opened or closed there. It is part of the write that uses the number: a number is taken
 * exactly when there is a sale that has it, and its cash is in the session that was open then.
 */
export function numberReceipt(
  tables: Pick<Tables, 'registers'>,
  { register_id, last_receipt: last = 0, open_session_id: session }: RegisterItem,
): TransactItem {
  const isAsRead = [
    last === 0 ? 'attribute_not_exists(last_receipt)' : 'last_receipt = :last',
    session === undefined ? 'attribute_not_exists(open_session_id)' : 'open_session_id = :session',
  ];
  return {
    Update: {
      TableName: tables.registers,
      Key: { register_id },
      UpdateExpression: 'SET last_receipt = :next',
      ConditionExpression: isAsRead.join(' AND '),
      ExpressionAttributeValues: {
        ':next': last + 1,
        ...(last > 0 && { ':last': last }),
        ...(session !== undefined && { ':session': session }),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}
