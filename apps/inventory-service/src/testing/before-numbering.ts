import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { createInventory } from '../create-inventory.ts';
import type { Inventory } from '../handlers.ts';
import { type TestInventory, testSurroundings } from './create-test-inventory.ts';

/**
 * The same shop, where something happens just before the first write that numbers a receipt, or before
 * each.
 */
export function beforeNumbering(
  { tables }: TestInventory,
  happens: () => Promise<unknown>,
  which: 'first' | 'each' = 'first',
): { readonly inventory: Inventory; readonly close: () => void } {
  const client = createDynamoClient(tables.clientConfig);
  let isOver = false;
  client.middlewareStack.add(
    (next) => async (args) => {
      const { TransactItems = [] } = args.input as Partial<TransactWriteCommandInput>;
      const numbers = TransactItems.some(
        ({ Update }) => Update?.UpdateExpression === 'SET last_receipt = :next',
      );
      if (numbers && !isOver) {
        isOver = which === 'first';
        await happens();
      }
      return next(args);
    },
    { step: 'initialize' },
  );
  return {
    inventory: createInventory(client, tables.tableNames, testSurroundings),
    close: () => client.destroy(),
  };
}
