import { attemptMs } from '@agentic-retail/service-kit/client-timing';
import { Patience } from '@agentic-retail/service-kit/patience';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';

type Requests = NonNullable<BatchGetCommandInput['RequestItems']>;
type Item = Record<string, unknown>;

/** Keys to read of a table. */
export type KeysByTable = Readonly<Record<string, readonly Item[]>>;

/** What was found, by table. */
export interface FoundItems {
  /** Those of a table: as the service wrote them, so of the type that it writes there. */
  in<T>(table: string): readonly T[];
}

/** What one request may ask for. */
const keysAtOnce = 100;

/**
 * Reads items by key, by table, each as it is now; what the engine leaves unprocessed is asked for
 * again. Up to 100 are read in one request, more in several side by side.
 * @throws ServiceBusy when it does not give all of them in time
 */
export async function batchRead(
  client: DynamoDBDocumentClient,
  keys: KeysByTable,
): Promise<FoundItems> {
  const wanted = Object.entries(keys).flatMap(([table, ofTable]) =>
    ofTable.map((key) => ({ table, key })),
  );
  const batches: (typeof wanted)[] = [];
  for (let start = 0; start < wanted.length; start += keysAtOnce) {
    batches.push(wanted.slice(start, start + keysAtOnce));
  }
  const found = new Map<string, Item[]>();
  for (const answer of await Promise.all(batches.map((batch) => readBatch(client, batch)))) {
    for (const [table, items] of answer) found.set(table, [...(found.get(table) ?? []), ...items]);
  }
  return { in: <T>(table: string) => (found.get(table) ?? []) as readonly T[] };
}

async function readBatch(
  client: DynamoDBDocumentClient,
  wanted: readonly { readonly table: string; readonly key: Item }[],
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const found = new Map<string, Item[]>();
  const patience = new Patience(attemptMs);
  let open: Requests = {};
  for (const { table, key } of wanted) {
    open[table] = { Keys: [...(open[table]?.Keys ?? []), key], ConsistentRead: true };
  }
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
