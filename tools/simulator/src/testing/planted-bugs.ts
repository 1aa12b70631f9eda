import { randomUUID } from 'node:crypto';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type {
  DynamoDBDocumentClient,
  PutCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';

type Plant = (client: DynamoDBDocumentClient, tables: Tables) => void;
type Change = (item: TransactItem, tables: Tables) => TransactItem | undefined;
type Send = (items: readonly TransactItem[]) => Promise<unknown>;

const nothing = { output: {}, response: undefined };

/** Carries out a write in a way of its own. */
function carryOut(
  how: (items: readonly TransactItem[], send: Send, tables: Tables) => Promise<unknown>,
): Plant {
  return (client, tables) =>
    client.middlewareStack.add(
      (next) => (args) => {
        const input = args.input as Partial<TransactWriteCommandInput>;
        const { TransactItems: items } = input;
        if (!items) return next(args);
        const send: Send = (some) =>
          next({
            ...args,
            input: {
              TransactItems: some,
              ClientRequestToken: some === items ? input.ClientRequestToken : randomUUID(),
            } as typeof args.input,
          });
        return how(items, send, tables) as ReturnType<typeof next>;
      },
      { step: 'initialize' },
    );
}

/** Changes items of every write, or leaves them out. */
function change(changed: Change): Plant {
  return carryOut((items, send, tables) =>
    send(items.map((item) => changed(item, tables)).filter((item) => item !== undefined)),
  );
}

/** Writes an item under a weaker condition, or none. */
function weaken(name: keyof Tables, condition: string, weaker?: string): Plant {
  return change((item, tables) => {
    const { Put, Update } = item;
    const own = Put ?? Update;
    if (own?.TableName !== tables[name] || own.ConditionExpression !== condition) return item;
    const { ConditionExpression: _, ...rest } = own;
    const weak = weaker === undefined ? rest : { ...rest, ConditionExpression: weaker };
    return (Put ? { Put: weak } : { Update: weak }) as TransactItem;
  });
}

function isOf(table: string, item: TransactItem): boolean {
  return Object.values(item).some((each) => each?.TableName === table);
}

/** Carries out in two writes what belongs into one: first what is of the table, then the rest. */
function splitOff(name: keyof Tables): Plant {
  return carryOut(async (items, send, tables) => {
    const first = items.filter((item) => isOf(tables[name], item));
    const rest = items.filter((item) => !isOf(tables[name], item));
    if (first.length === 0 || rest.length === 0) return send(items);
    await send(first);
    return send(rest);
  });
}

/** Finds nothing in an index, whatever is there. */
function seeNothingIn(index: string): Plant {
  return (client) =>
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        if ((args.input as Partial<QueryCommandInput>).IndexName === index) {
          Object.assign(result.output, { Items: [] });
        }
        return result;
      },
      { step: 'initialize' },
    );
}

interface PlantedBug {
  readonly plant: Plant;
  /** Of the complaint that it has to bring. */
  readonly words: RegExp;
  /** Whether it can show in runs with large sales alone. @default false */
  readonly needsLarge?: boolean;
}

/** Ways to break the service, each of which has to be noticed. */
export const plantedBugs: Readonly<Record<string, PlantedBug>> = {
  'a sale overwrites the one that has its id': {
    plant: weaken('transactions', 'attribute_not_exists(transaction_id)'),
    words: /the stock is|sale .* (is not the one|sent again)|in two ways/,
  },
  'stock is sold that is not there': {
    plant: weaken(
      'products',
      'version = :version AND stock_quantity >= :quantity',
      'version = :version',
    ),
    words: /the stock is -/,
  },
  'a sale is written at the price of before': {
    plant: change((item, tables) => {
      const isSale = item.Update?.ConditionExpression?.startsWith('version = :version AND');
      if (!isSale || !isOf(tables.products, item)) return item;
      const { ':version': _, ...values } = item.Update?.ExpressionAttributeValues ?? {};
      const ConditionExpression = 'stock_quantity >= :quantity';
      return {
        Update: { ...item.Update, ConditionExpression, ExpressionAttributeValues: values },
      } as TransactItem;
    }),
    words: /its price is/,
  },
  'a log entry is left out': {
    plant: change((item, tables) =>
      isOf(tables.inventoryLogs, item) && item.Put?.Item?.reason === 'sale' ? undefined : item,
    ),
    words: /its log comes to/,
  },
  'an answer says done before it is': {
    plant: carryOut(async (items, send, tables) =>
      items.some((item) => isOf(tables.transactions, item)) && items.length > 6
        ? nothing
        : send(items),
    ),
    words: /is there 0 times/,
  },
  'sale and stock are written one after the other': {
    plant: splitOff('products'),
    words: /its log comes to|the log has other/,
  },
  'a receipt has its number before there is a sale': {
    plant: splitOff('registers'),
    words: /has given \d+ numbers/,
  },
  'a receipt has a number that another has': {
    plant: weaken('registers', 'last_receipt = :last', 'last_receipt >= :last'),
    words: /has given \d+ numbers/,
  },
  'a session is closed without looking for sales in between': {
    plant: change((item, tables) => {
      const isClosing = item.Update?.ExpressionAttributeValues?.[':closing'] !== undefined;
      if (!isClosing || !isOf(tables.cashSessions, item)) return item;
      const { ':version': _, ...values } = item.Update?.ExpressionAttributeValues ?? {};
      const ConditionExpression = '#status = :open';
      return {
        Update: { ...item.Update, ConditionExpression, ExpressionAttributeValues: values },
      } as TransactItem;
    }),
    words: /Z does not equal its transactions|in the drawer/,
  },
  'a session takes sales after it was closed': {
    plant: change((item, tables) => {
      const isCounting = item.Update?.UpdateExpression?.startsWith('ADD version');
      if (!isCounting || !isOf(tables.cashSessions, item)) return item;
      const { ':open': _, ...values } = item.Update?.ExpressionAttributeValues ?? {};
      const { ConditionExpression: __, ExpressionAttributeNames: ___, ...rest } = item.Update ?? {};
      return { Update: { ...rest, ExpressionAttributeValues: values } } as TransactItem;
    }),
    words: /Z does not equal its transactions|in the drawer/,
  },
  'a session misses a refund': {
    plant: change((item, tables) =>
      isOf(tables.cashSessions, item) && item.Update?.UpdateExpression?.includes('refunds_count')
        ? undefined
        : item,
    ),
    words: /session .* refunds count/,
  },
  'a refund does not look at the others of its sale': {
    plant: change((item, tables) => {
      if (!isOf(tables.transactions, item) || !item.Update) return item;
      const { ConditionExpression: _, ...rest } = item.Update;
      const { ':before': __, ...values } = rest.ExpressionAttributeValues ?? {};
      const { '#count': ___, ...names } = rest.ExpressionAttributeNames ?? {};
      return {
        Update: { ...rest, ExpressionAttributeValues: values, ExpressionAttributeNames: names },
      } as TransactItem;
    }),
    words: /came back|given back|knows .* refunds/,
  },
  'an invoice number is taken before its invoice is written': {
    plant: carryOut(async (items, send, tables) => {
      const isCounter = (item: TransactItem) =>
        isOf(tables.invoices, item) && item.Update?.UpdateExpression === 'SET last_number = :next';
      const counter = items.filter(isCounter);
      if (counter.length === 0) return send(items);
      await send(counter);
      return send(items.filter((item) => !isCounter(item)));
    }),
    words: /invoice numbers/,
  },
  'a request becomes part of two invoices': {
    plant: change((item, tables) => {
      if (!isOf(tables.restockRequests, item) || !item.Update) return item;
      const { ConditionExpression: _, ...rest } = item.Update;
      const { ':from': __, ...values } = rest.ExpressionAttributeValues ?? {};
      return { Update: { ...rest, ExpressionAttributeValues: values } } as TransactItem;
    }),
    words: /its request|open requests/,
  },
  'a delivery overwrites the one before': {
    plant: change((item, tables) => {
      if (!isOf(tables.invoices, item) || item.Put?.ConditionExpression !== 'version = :before')
        return item;
      const { ConditionExpression: _, ExpressionAttributeValues: __, ...rest } = item.Put;
      return { Put: rest } as TransactItem;
    }),
    words: /delivery .* is there|other deliveries|its request|came/,
  },
  'a large sale is undone, and its goods stay away': {
    plant: change((item, tables) => {
      const isBack = String(item.Put?.Item?.log_id).endsWith('#undone');
      const isUndone =
        isOf(tables.products, item) &&
        item.Update?.ConditionExpression === 'attribute_exists(sku)' &&
        item.Update.ExpressionAttributeValues?.[':change'] === 1;
      return isBack || isUndone ? undefined : item;
    }),
    words: /is of no sale/,
    needsLarge: true,
  },
  'a large sale that was begun is left alone': {
    plant: seeNothingIn('pending-index'),
    words: /never ended/,
    needsLarge: true,
  },
  'an approval is good for two sales': {
    plant: weaken(
      'discountApprovals',
      'attribute_exists(approval_id) AND (attribute_not_exists(sale_id) OR sale_id = :sale)',
      'attribute_exists(approval_id) AND :sale = :sale',
    ),
    words: /approval .* was used for/,
  },
  'a discount is written that nobody has asked for': {
    plant: change((item, tables) => {
      const lines = item.Put?.Item?.lines as { discount: number }[] | undefined;
      const [first, ...rest] = lines ?? [];
      if (!isOf(tables.transactions, item) || !first) return item;
      const more = { ...first, discount: first.discount + 1 };
      return {
        Put: { ...item.Put, Item: { ...item.Put?.Item, lines: [more, ...rest] } },
      } as TransactItem;
    }),
    words: /its lines are priced otherwise/,
  },
  'a file sets a stock as often as it is sent': {
    plant: change((item, tables) => {
      if (!isOf(tables.products, item) || !item.Update?.UpdateExpression?.includes('stock_set_by'))
        return item;
      const { ':files': _, ':before': __, ...values } = item.Update.ExpressionAttributeValues ?? {};
      return {
        Update: {
          ...item.Update,
          UpdateExpression: 'SET stock_quantity = stock_quantity + :change',
          ConditionExpression: 'stock_quantity = :read',
          ExpressionAttributeValues: values,
        },
      } as TransactItem;
    }),
    words: /products-of-.* set .* times/,
  },
  'an edit overwrites the one before': {
    plant: change((item, tables) => {
      if (!isOf(tables.products, item) || item.Update?.ConditionExpression !== '#version = :from')
        return item;
      const { ConditionExpression: _, ...rest } = item.Update;
      const { ':from': __, ...values } = rest.ExpressionAttributeValues ?? {};
      return { Update: { ...rest, ExpressionAttributeValues: values } } as TransactItem;
    }),
    words: /two edits of version|by the audit it would be/,
  },
  "a sale of yesterday leaves yesterday's report as it is": {
    plant: (client, tables) =>
      client.middlewareStack.add(
        (next) => async (args) => {
          const { TableName, UpdateExpression } = args.input as Partial<UpdateCommandInput>;
          const isReopening =
            TableName === tables.dayReports && UpdateExpression?.includes('reopened_at');
          return isReopening ? (nothing as Awaited<ReturnType<typeof next>>) : next(args);
        },
        { step: 'initialize' },
      ),
    words: /the report of .* is kept as/,
  },
  'a change is made without its entry in the audit': {
    plant: change((item, tables) =>
      isOf(tables.auditLog, item) && item.Put?.Item?.kind === 'cash-moved' ? undefined : item,
    ),
    words: /the audit has cash-moved/,
  },
  'two blocks of the audit have one number': {
    plant: (client, tables) =>
      client.middlewareStack.add(
        (next) => (args) => {
          const {
            TableName,
            Item,
            ConditionExpression: _,
            ...rest
          } = args.input as Partial<PutCommandInput>;
          const isBlock = TableName === tables.auditLog && Item?.audit_month === 'chain';
          return next(isBlock ? { ...args, input: { ...rest, TableName, Item } as never } : args);
        },
        { step: 'initialize' },
      ),
    words: /the audit is broken|are not sealed/,
  },
};
