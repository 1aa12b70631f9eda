import { attemptMs } from '@agentic-retail/service-kit/client-timing';
import { Patience } from '@agentic-retail/service-kit/patience';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';

type Requests = NonNullable<BatchGetCommandInput['RequestItems']>;
type Item = Record<string, unknown>;

/**
 * Reads up to 100 items by key, by table; what the engine leaves unprocessed is asked for again.
 * @throws ServiceBusy when it does not give all of them in time
 */
export async function batchRead(
  client: DynamoDBDocumentClient,
  requests: Requests,
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const found = new Map<string, Item[]>();
  const patience = new Patience(attemptMs);
  let open: Requests = requests;
  for (;;) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: open }),
    );
    for (const [table, items] of Object.entries(Responses ?? {})) {
      found.set(table, [...(found.get(table) ?? []), ...items]);
    }
    if (!UnprocessedKeys || Object.keys(UnprocessedKeys).length === 0) return found;
    open = UnprocessedKeys;
    await patience.wait('a batch of reads is incomplete');
  }
}
