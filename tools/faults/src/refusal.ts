import type { Draw } from './draw.ts';

/** An error as DynamoDB puts it. */
export interface Refusal {
  readonly __type: string;
  readonly message: string;
  readonly CancellationReasons?: readonly { readonly Code: string }[];
}

const namespace = 'com.amazonaws.dynamodb.v20120810#';
const throttles = ['ProvisionedThroughputExceededException', 'ThrottlingException'];
const itemThrottles = ['ProvisionedThroughputExceeded', 'ThrottlingError'];

/** The answer to a write that met another one; of a transaction, at one item of it. */
export function conflict(draw: Draw, operation: string, items: number): Refusal {
  if (operation !== 'TransactWriteItems') return refusal('TransactionConflictException');
  return cancelled([draw.int(0, items - 1)], 'TransactionConflict', items);
}

/** The answer to a call that came too fast. */
export function throttle(draw: Draw, operation: string, items: number): Refusal {
  const isAtItem = operation === 'TransactWriteItems' && draw.chance(0.5);
  if (isAtItem) return cancelled([draw.int(0, items - 1)], draw.pick(itemThrottles), items);
  return refusal(draw.pick(throttles));
}

/** A transaction that was called off because of some of its items. */
export function cancelled(at: readonly number[], code: string, items: number): Refusal {
  const CancellationReasons = Array.from({ length: items }, (_, index) => ({
    Code: at.includes(index) ? code : 'None',
  }));
  return { ...refusal('TransactionCanceledException'), CancellationReasons };
}

function refusal(name: string): Refusal {
  return { __type: `${namespace}${name}`, message: 'as it was drawn' };
}
