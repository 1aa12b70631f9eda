import { randomUUID } from 'node:crypto';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

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

/** Ways to break the service, and the words of the complaint that each has to bring. */
export const plantedBugs: Readonly<
  Record<string, { readonly plant: Plant; readonly words: RegExp }>
> = {
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
};
