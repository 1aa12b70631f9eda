import { isOpenRestock, type RestockStatus } from '@agentic-retail/domain/restock/restock-status';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { openMarkKey } from './restock-request-item.ts';
import type { Tables } from './tables.ts';

interface RequestMove {
  readonly requestId: string;
  readonly sku: string;
  readonly from: RestockStatus;
  readonly to: RestockStatus;
  /** Where it becomes a line of an invoice. */
  readonly invoiceNumber?: string;
}

/** Moves a request if it still has the status it is moved from, and frees its product at the end. */
export function moveRequest(tables: Tables, move: RequestMove): TransactItem[] {
  const { requestId, sku, from, to, invoiceNumber } = move;
  const table = { TableName: tables.restockRequests };
  const isNumbered = invoiceNumber !== undefined;
  return [
    {
      Update: {
        ...table,
        Key: { request_id: requestId },
        UpdateExpression: `SET #status = :to${isNumbered ? ', invoice_number = :number' : ''}`,
        ConditionExpression: '#status = :from',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':from': from,
          ':to': to,
          ...(isNumbered && { ':number': invoiceNumber }),
        },
      },
    },
    ...(isOpenRestock(to) ? [] : [{ Delete: { ...table, Key: openMarkKey(sku) } }]),
  ];
}
