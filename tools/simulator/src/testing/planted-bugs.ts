import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { PutCommandInput, UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import {
  carryOut,
  change,
  isOf,
  nothing,
  type PlantedBug,
  seeNothingIn,
  splitOff,
  weaken,
} from './plant.ts';
import { plantedLargeBugs } from './planted-large-bugs.ts';
import { plantedOfflineBugs } from './planted-offline-bugs.ts';
import { plantedReceiptBugs } from './planted-receipt-bugs.ts';

/** Ways to break the service, each of which has to be noticed. */
export const plantedBugs: Readonly<Record<string, PlantedBug>> = {
  ...plantedLargeBugs,
  ...plantedOfflineBugs,
  ...plantedReceiptBugs,
  'a sale overwrites the one that has its id': {
    plant: weaken('transactions', 'attribute_not_exists(transaction_id)'),
    from: 13,
    words: /the stock is|sale .* (is not the one|sent again)|in two ways/,
  },
  'stock is sold that is not there': {
    plant: weaken(
      'products',
      'version = :version AND stock_quantity >= :quantity',
      'version = :version',
    ),
    from: 18,
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
    from: 10,
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
    from: 4,
    words: /its log comes to|the log has other/,
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
    from: 279,
    words: /Z does not equal its transactions|in the drawer/,
  },
  'a session takes sales after it was closed': {
    plant: change((item, tables) => {
      // The register keeps sales from it as well.
      const guard = ' AND open_session_id = :session';
      if (isOf(tables.registers, item) && item.Update?.ConditionExpression?.includes(guard)) {
        const { ':session': _, ...values } = item.Update.ExpressionAttributeValues ?? {};
        const ConditionExpression = item.Update.ConditionExpression.replace(guard, '');
        return {
          Update: { ...item.Update, ConditionExpression, ExpressionAttributeValues: values },
        } as TransactItem;
      }
      const isCounting = item.Update?.UpdateExpression?.startsWith('ADD version');
      if (!isCounting || !isOf(tables.cashSessions, item)) return item;
      const { ':open': _, ...values } = item.Update?.ExpressionAttributeValues ?? {};
      const { ConditionExpression: __, ExpressionAttributeNames: ___, ...rest } = item.Update ?? {};
      return { Update: { ...rest, ExpressionAttributeValues: values } } as TransactItem;
    }),
    from: 85,
    words: /Z does not equal its transactions|in the drawer/,
  },
  'a session misses a refund': {
    plant: change((item, tables) =>
      isOf(tables.cashSessions, item) && item.Update?.UpdateExpression?.includes('refunds_count')
        ? undefined
        : item,
    ),
    from: 10,
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
    from: 22,
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
    from: 3,
    words: /invoice numbers/,
  },
  'a request becomes part of two invoices': {
    plant: change((item, tables) => {
      if (!isOf(tables.restockRequests, item) || !item.Update) return item;
      const { ConditionExpression: _, ...rest } = item.Update;
      const { ':from': __, ...values } = rest.ExpressionAttributeValues ?? {};
      return { Update: { ...rest, ExpressionAttributeValues: values } } as TransactItem;
    }),
    from: 3,
    words: /its request|open requests/,
  },
  'a delivery overwrites the one before': {
    plant: change((item, tables) => {
      if (!isOf(tables.invoices, item) || item.Put?.ConditionExpression !== 'version = :before')
        return item;
      const { ConditionExpression: _, ExpressionAttributeValues: __, ...rest } = item.Put;
      return { Put: rest } as TransactItem;
    }),
    from: 467,
    words: /delivery .* is there|other deliveries|its request|came/,
  },
  'an approval is good for two sales': {
    plant: weaken(
      'discountApprovals',
      'attribute_exists(approval_id) AND (attribute_not_exists(sale_id) OR sale_id = :sale)',
      'attribute_exists(approval_id) AND :sale = :sale',
    ),
    from: 56,
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
      const {
        ':files': _,
        ':before': __,
        ':only': ___,
        ...values
      } = item.Update.ExpressionAttributeValues ?? {};
      return {
        Update: {
          ...item.Update,
          UpdateExpression: 'SET stock_quantity = stock_quantity + :change',
          ConditionExpression: 'stock_quantity = :read',
          ExpressionAttributeValues: values,
        },
      } as TransactItem;
    }),
    from: 3,
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
    from: 3,
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
    from: 3,
    words: /the report of .* is kept as/,
  },
  'the sweep asks again for what was cancelled': {
    plant: seeNothingIn('product-index'),
    from: 34,
    words: /was cancelled before/,
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
    from: 14,
    words: /the audit is broken|are not sealed/,
  },
};
