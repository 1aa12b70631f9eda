import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import type { TransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

type Marshalled = Parameters<typeof unmarshall>[0];

interface Write {
  readonly ClientRequestToken?: string;
  readonly TransactItems?: readonly {
    readonly Put?: { readonly TableName?: string; readonly Item?: Marshalled };
  }[];
}

/**
 * Looks at the catalogue in the very moment a sale was written: it has to be at the prices that hold
 * then. Afterwards nobody could tell, since prices go on changing.
 */
export function watchPrices(
  client: DynamoDBDocumentClient,
  tables: Tables,
  complain: (words: string) => void,
) {
  // A write that was done before, and is sent again because nobody heard of it, does nothing.
  const done = new Set<string | undefined>();
  return async (_: string, input: Write): Promise<void> => {
    if (done.has(input.ClientRequestToken)) return;
    done.add(input.ClientRequestToken);
    for (const { Put } of input.TransactItems ?? []) {
      if (Put?.TableName !== tables.transactions || !Put.Item) continue;
      const sale = unmarshall(Put.Item) as TransactionItem;
      for (const { sku, unit_price: price } of sale.lines) {
        const read = new GetCommand({ TableName: tables.products, Key: { sku } });
        const now = (await client.send(read)).Item?.price;
        if (now !== price) {
          complain(`sale ${sale.transaction_id}: ${sku} at ${price}, its price is ${now}`);
        }
      }
    }
  };
}
