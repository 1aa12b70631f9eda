import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb';
import { carryOut, change, isOf, type PlantedBug } from './plant.ts';

const isNumber = ({ Update }: TransactItem) =>
  Update?.UpdateExpression === 'SET last_receipt = :next';

/** Of the numbers of receipts. */
export const plantedReceiptBugs: Readonly<Record<string, PlantedBug>> = {
  'a receipt number is taken before its sale is written': {
    plant: carryOut(async (items, send) => {
      const number = items.filter(isNumber);
      if (number.length === 0) return send(items);
      await send(number);
      return send(items.filter((item) => !isNumber(item)));
    }),
    from: 3,
    words: /receipts of till/,
  },
  'two terminals take the same receipt number': {
    plant: change((item) => {
      if (!item.Update || !isNumber(item)) return item;
      const { ConditionExpression: _, ...rest } = item.Update;
      const { ':last': __, ':session': ___, ...values } = rest.ExpressionAttributeValues ?? {};
      return { Update: { ...rest, ExpressionAttributeValues: values } } as TransactItem;
    }),
    from: 10,
    words: /receipts of till/,
  },
  'two refunds of a sale have one number': {
    plant: change((item, tables) => {
      if (!isOf(tables.refunds, item) || !item.Put?.Item) return item;
      const { receipt_number: number } = item.Put.Item;
      const first = String(number).replace(/-R\d+$/, '-R1');
      return { Put: { ...item.Put, Item: { ...item.Put.Item, receipt_number: first } } };
    }),
    from: 32,
    words: /receipts of the refunds/,
  },
  'a sale that is sent again gets another number': {
    plant: (client, tables) =>
      client.middlewareStack.add(
        (next) => async (args) => {
          const result = await next(args);
          const { Responses } = result.output as Partial<BatchGetCommandOutput>;
          for (const sale of Responses?.[tables.transactions] ?? []) sale.receipt_number += '0';
          return result;
        },
        { step: 'initialize' },
      ),
    words: /the receipt .* was told, kept is/,
  },
};
