import type { Fault } from '@agentic-retail/faults/fault';
import {
  ThrottlingException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';

const more = { message: 'as it was drawn', $metadata: {} };

/** What a client hears of a call that went wrong. */
export function failureOf(fault: Fault, input: object): Error {
  if (fault === 'conflict') return conflictOf(input);
  if (fault === 'throttle' || fault === 'partial') return new ThrottlingException(more);
  return Object.assign(new Error('the connection broke'), { name: 'TimeoutError' });
}

function conflictOf(input: { readonly TransactItems?: readonly unknown[] }): Error {
  const items = input.TransactItems;
  if (!items) return new TransactionConflictException(more);
  const CancellationReasons = items.map((_, index) => ({
    Code: index === 0 ? 'TransactionConflict' : 'None',
  }));
  return new TransactionCanceledException({ ...more, CancellationReasons });
}
