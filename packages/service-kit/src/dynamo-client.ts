import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { attemptMs, requestHandler } from './client-timing.ts';
import { beginInTime } from './deadline.ts';
import { retryInTime } from './retry-in-time.ts';
import { aroundAttempts, tracedCalls } from './tracing/traced-calls.ts';

/** The place that the SDK's own retries have in the stack, and their name. */
const insteadOfRetries = {
  name: 'retryMiddleware',
  step: 'finalizeRequest',
  priority: 'high',
  override: true,
} as const;

/**
 * Makes the document client that a function keeps for its lifetime. Whatever the engine does, a call
 * ends within the time of the request it belongs to; one attempt of it takes 1.5 s at most.
 * @param config where the engine is; by default the SDK finds out from the environment
 */
export function createDynamoClient(config: DynamoDBClientConfig = {}): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ ...config, requestHandler });
  client.middlewareStack.add(retryInTime(attemptMs), insteadOfRetries);
  client.middlewareStack.add(beginInTime(attemptMs), { step: 'finalizeRequest', priority: 'low' });
  client.middlewareStack.add(tracedCalls, aroundAttempts);
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  // Its own does nothing, for a client that others may have too: connections would stay open.
  documents.destroy = () => client.destroy();
  return documents;
}
