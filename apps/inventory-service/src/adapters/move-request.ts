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
  /** Where somebody cancels it: ISO 8601, UTC. */
  readonly cancelledAt?: string;
}

/** Moves a request if it still has the status it is moved from, and frees its product at the end. */
export function moveRequest(
  tables: Pick<Tables, 'restockRequests'>,
  move: RequestMove,
): TransactItem[] {
  const { requestId, sku, from, to, invoiceNumber, cancelledAt } = move;
  const table = { TableName: tables.restockRequests };
  const more = Object.entries({ invoice_number: invoiceNumber, cancelled_at: cancelledAt }).filter(
    ([, value]) => value !== undefined,
  );
  return [
    {
      Update: {
        ...table,
        Key: { request_id: requestId },
        UpdateExpression: ['SET #status = :to', ...more.map(([name]) => `${name} = :${name}`)].join(
          ', ',
        ),
        ConditionExpression: '#status = :from',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':from': from,
          ':to': to,
          ...Object.fromEntries(more.map(([name, value]) => [`:${name}`, value])),
        },
      },
    },
    ...(isOpenRestock(to) ? [] : [{ Delete: { ...table, Key: openMarkKey(sku) } }]),
  ];
}
