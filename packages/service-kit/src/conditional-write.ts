import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { countInRequest } from './request-context.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A condition that did not hold: which item of the write, and what stood there (if asked for). */
export interface FailedCondition {
  readonly index: number;
  /** Present with ReturnValuesOnConditionCheckFailure ALL_OLD, when there was an item. */
  readonly item: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Writes all items or none. Conditions that fail come back as values; two writes that meet on an item
 * are tried again by the client.
 * @param client of `createDynamoClient`
 * @throws ServiceBusy when the write could not be placed in time
 */
export async function conditionalWrite(
  client: DynamoDBDocumentClient,
  items: readonly TransactItem[],
): Promise<Result<void, readonly FailedCondition[]>> {
  try {
    // One token for all attempts: when an answer was lost, the next one finds the write done.
    const write = { TransactItems: [...items], ClientRequestToken: randomUUID() };
    await client.send(new TransactWriteCommand(write));
    return ok(undefined);
  } catch (error) {
    const failed = failedConditions(error);
    if (failed.length === 0) throw error;
    countInRequest('ConditionFailed');
    return fail(failed);
  }
}

function failedConditions(error: unknown): readonly FailedCondition[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).flatMap((reason, index) =>
    reason.Code === 'ConditionalCheckFailed'
      ? [{ index, item: reason.Item && unmarshall(reason.Item) }]
      : [],
  );
}
