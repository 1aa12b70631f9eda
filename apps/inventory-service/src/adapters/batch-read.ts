import { setTimeout as pause } from 'node:timers/promises';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';

type Requests = NonNullable<BatchGetCommandInput['RequestItems']>;
type Item = Record<string, unknown>;

const attempts = 6;
const firstPauseMs = 20;

/**
 * Reads up to 100 items by key, by table; what the engine leaves unprocessed is asked for again.
 * @throws ServiceBusy when it does not give all of them in time
 */
export async function batchRead(
  client: DynamoDBDocumentClient,
  requests: Requests,
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const found = new Map<string, Item[]>();
  let open: Requests = requests;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: open }),
    );
    for (const [table, items] of Object.entries(Responses ?? {})) {
      found.set(table, [...(found.get(table) ?? []), ...items]);
    }
    if (!UnprocessedKeys || Object.keys(UnprocessedKeys).length === 0) return found;
    open = UnprocessedKeys;
    await pause(Math.random() * firstPauseMs * 2 ** attempt);
  }
  throw new ServiceBusy('a batch of reads stayed incomplete');
}
