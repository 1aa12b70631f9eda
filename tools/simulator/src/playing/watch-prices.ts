import { HEAD, type LinePartItem } from '@agentic-retail/inventory-service/adapters/line-part-item';
import type { PendingSaleItem } from '@agentic-retail/inventory-service/adapters/pending-sale-item';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import type { TransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { isSameList } from '../checks/check.ts';

type Marshalled = Parameters<typeof unmarshall>[0];
type Lines = Pick<TransactionItem, 'lines'>['lines'];
type Conflicts = Pick<TransactionItem, 'conflicts'>['conflicts'];

interface Write {
  readonly ClientRequestToken?: string;
  readonly TransactItems?: readonly {
    readonly Put?: { readonly TableName?: string; readonly Item?: Marshalled };
    readonly Update?: {
      readonly TableName?: string;
      readonly Key?: Marshalled;
      readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
    };
  }[];
}

/**
 * Looks at the catalogue in the very moment that goods are taken off the shelf for a sale, or for a
 * part of a large one: they have to be at the prices that hold then. Afterwards nobody could tell,
 * since prices go on changing, and products come and go. What was sold offline may have had others, or
 * what is not sold any more, and then has to say so.
 */
export function watchPrices(
  client: DynamoDBDocumentClient,
  tables: Tables,
  complain: (words: string) => void,
) {
  // A write that was done before, and is sent again because nobody heard of it, does nothing.
  const done = new Set<string | undefined>();

  async function compare(id: string, lines: Lines, conflicts: Conflicts = []): Promise<void> {
    if (lines.length === 0) return;
    const Keys = lines.map(({ sku }) => ({ sku }));
    const read = new BatchGetCommand({
      RequestItems: { [tables.products]: { Keys, ConsistentRead: true } },
    });
    const found = (await client.send(read)).Responses?.[tables.products] ?? [];
    const prices = new Map(found.map((product) => [product.sku, product.price]));
    const stocks = new Map(found.map((product) => [product.sku, product.stock_quantity]));
    const short = conflicts.flatMap((each) => (each.kind === 'stock-short' ? each.lines : []));
    for (const { sku, sold, available } of short) {
      const before = Number(stocks.get(sku)) + sold;
      if (before !== available)
        complain(`sale ${id}: ${available} ${sku} were left, not ${before}`);
    }
    const removed = conflicts.flatMap((each) => (each.kind === 'product-removed' ? each.skus : []));
    const gone = found.filter((product) => !product.is_active).map(({ sku }) => sku);
    if (!isSameList(removed, gone)) {
      complain(`sale ${id}: not sold any more are ${gone}, it says ${removed}`);
    }
    for (const { sku, unit_price: price } of lines) {
      const now = prices.get(sku);
      const isToldOf = conflicts.some((each) => {
        return each.kind === 'price-changed' && each.skus.includes(sku);
      });
      if (now !== price && !isToldOf) {
        complain(`sale ${id}: ${sku} at ${price}, its price is ${now}`);
      }
    }
  }

  /** A part of what was sold offline is priced before it is taken, and can't be by the moment's. */
  async function wasOffline({ document_id }: LinePartItem): Promise<boolean> {
    const read = new GetCommand({ TableName: tables.lineParts, Key: { document_id, part: HEAD } });
    const head = (await client.send(read)).Item as PendingSaleItem | undefined;
    return head?.sale.sent_by !== undefined;
  }

  async function partOf(key: Marshalled): Promise<LinePartItem | undefined> {
    const read = new GetCommand({ TableName: tables.lineParts, Key: unmarshall(key) });
    return (await client.send(read)).Item as LinePartItem | undefined;
  }

  return async (_: string, input: Write): Promise<void> => {
    if (done.has(input.ClientRequestToken)) return;
    done.add(input.ClientRequestToken);
    for (const { Put, Update } of input.TransactItems ?? []) {
      if (Put?.TableName === tables.transactions && Put.Item) {
        const sale = unmarshall(Put.Item) as TransactionItem;
        await compare(sale.transaction_id, sale.lines, sale.conflicts);
      }
      const to = Update?.ExpressionAttributeValues?.[':to']?.S;
      if (Update?.TableName === tables.lineParts && Update.Key && to === 'done') {
        const part = await partOf(Update.Key);
        // Parts of a refund have no versions: their prices are those of their sale.
        if (part?.versions && !(await wasOffline(part))) {
          await compare(part.document_id, part.lines);
        }
      }
    }
  };
}
