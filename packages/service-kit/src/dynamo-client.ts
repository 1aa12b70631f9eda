import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { attemptMs, requestHandler } from './client-timing.ts';
import { beginInTime } from './deadline.ts';

/**
 * Makes the document client that a function keeps for its lifetime. Whatever the engine does, a call
 * ends: after three attempts of 1.5 s at most, and within the time of the request it belongs to.
 * @param config where the engine is; by default the SDK finds out from the environment
 */
export function createDynamoClient(config: DynamoDBClientConfig = {}): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ ...config, maxAttempts: 3, requestHandler });
  client.middlewareStack.add(beginInTime(attemptMs), { step: 'finalizeRequest', priority: 'low' });
  return DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
}
