import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { countInRequest } from './request-context.ts';
import { ServiceBusy } from './service-busy.ts';
import { isTemporaryFailure } from './temporary-failure.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A condition that did not hold: which item of the write, and what stood there (if asked for). */
export interface FailedCondition {
  readonly index: number;
  /** Present with ReturnValuesOnConditionCheckFailure ALL_OLD, when there was an item. */
  readonly item: Readonly<Record<string, unknown>> | undefined;
}

const attempts = 6;
const firstPauseMs = 20;
/** With one last call of the client (three attempts of 1.5 s) it all ends within 8.5 s. */
const giveUpAfterMs = 3_500;

/**
 * Writes all items or none. Conditions that fail come back as values; two writes that meet on an
 * item are tried again after a random, growing pause.
 * @throws ServiceBusy when the write could not be placed in time
 */
export async function conditionalWrite(
  client: DynamoDBDocumentClient,
  items: readonly TransactItem[],
): Promise<Result<void, readonly FailedCondition[]>> {
  // One token for all attempts: when an answer was lost, the next one finds the write done.
  const write = { TransactItems: [...items], ClientRequestToken: randomUUID() };
  const startedAt = performance.now();
  let attempt = 0;
  let cause: unknown;
  for (; attempt < attempts && performance.now() - startedAt < giveUpAfterMs; attempt++) {
    try {
      await client.send(new TransactWriteCommand(write));
      return ok(undefined);
    } catch (error) {
      const failed = failedConditions(error);
      if (failed.length > 0) {
        countInRequest('ConditionFailed');
        return fail(failed);
      }
      if (!isTemporary(error)) throw error;
      cause = error;
      // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
      await pause(Math.random() * firstPauseMs * 2 ** attempt);
    }
  }
  throw new ServiceBusy(`a write could not be placed in ${attempt} attempts`, { cause });
}

function failedConditions(error: unknown): readonly FailedCondition[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).flatMap((reason, index) =>
    reason.Code === 'ConditionalCheckFailed'
      ? [{ index, item: reason.Item && unmarshall(reason.Item) }]
      : [],
  );
}

function isTemporary(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    return (error.CancellationReasons ?? []).every(
      ({ Code }) =>
        Code === undefined ||
        [
          'None',
          'TransactionConflict',
          'ThrottlingError',
          'ProvisionedThroughputExceeded',
        ].includes(Code),
    );
  }
  return isTemporaryFailure(error);
}
