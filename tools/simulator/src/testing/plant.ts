import { randomUUID } from 'node:crypto';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import type { TransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type {
  DynamoDBDocumentClient,
  QueryCommandInput,
  TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';

type Plant = (client: DynamoDBDocumentClient, tables: Tables) => void;
type Change = (item: TransactItem, tables: Tables) => TransactItem | undefined;
type Send = (items: readonly TransactItem[]) => Promise<unknown>;

/** What a call gives that was not made. */
export const nothing = { output: {}, response: undefined };

/** Carries out a write in a way of its own. */
export function carryOut(
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
export function change(changed: Change): Plant {
  return carryOut((items, send, tables) =>
    send(items.map((item) => changed(item, tables)).filter((item) => item !== undefined)),
  );
}

/** Writes an item under a weaker condition, or none. */
export function weaken(name: keyof Tables, condition: string, weaker?: string): Plant {
  return change((item, tables) => {
    const { Put, Update } = item;
    const own = Put ?? Update;
    if (own?.TableName !== tables[name] || own.ConditionExpression !== condition) return item;
    const { ConditionExpression: _, ...rest } = own;
    const weak = weaker === undefined ? rest : { ...rest, ConditionExpression: weaker };
    return (Put ? { Put: weak } : { Update: weak }) as TransactItem;
  });
}

export function isOf(table: string, item: TransactItem): boolean {
  return Object.values(item).some((each) => each?.TableName === table);
}

/** Carries out in two writes what belongs into one: first what is of the table, then the rest. */
export function splitOff(name: keyof Tables): Plant {
  return carryOut(async (items, send, tables) => {
    const first = items.filter((item) => isOf(tables[name], item));
    const rest = items.filter((item) => !isOf(tables[name], item));
    if (first.length === 0 || rest.length === 0) return send(items);
    await send(first);
    return send(rest);
  });
}

/** Finds nothing in an index, whatever is there. */
export function seeNothingIn(index: string): Plant {
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

export interface PlantedBug {
  readonly plant: Plant;
  /** Of the complaint that it has to bring. */
  readonly words: RegExp;
  /**
   * The first seed that is tried: one that it shows in, as long as runs stay what they are.
   *
   * @default 1
   */
  readonly from?: number;
  /** Whether it can show in runs with large sales alone. @default false */
  readonly needsLarge?: boolean;
}

/** Changes the sale in the write that makes it, if it was made offline. */
export function changeOffline(changed: (sale: TransactionItem) => object): Plant {
  return change((item, tables) => {
    const sale = item.Put?.Item as TransactionItem | undefined;
    if (!isOf(tables.transactions, item) || !sale?.sent_by) return item;
    return { Put: { ...item.Put, Item: { ...sale, ...changed(sale) } } } as TransactItem;
  });
}
