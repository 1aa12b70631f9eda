import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { createInventory } from '../create-inventory.ts';
import type { Inventory } from '../handlers.ts';
import { type TestInventory, testSurroundings } from './create-test-inventory.ts';

/** Where a function dies: at which of its writes, and whether the engine still carried that out. */
export interface CrashPoint {
  readonly atWrite: number;
  readonly isWritten: boolean;
}

class Crash extends Error {
  override readonly name = 'Crash';
}

/** The same shop through a function that dies; from then on it does nothing any more. */
export function crashingInventory(
  { tables }: TestInventory,
  { atWrite, isWritten }: CrashPoint,
): { readonly inventory: Inventory; readonly writes: () => number; readonly close: () => void } {
  const client = createDynamoClient(tables.clientConfig);
  let writes = 0;
  let isDead = false;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (isDead) throw new Crash('dead');
      if (context.commandName !== 'TransactWriteItemsCommand') return next(args);
      writes += 1;
      if (writes !== atWrite) return next(args);
      isDead = true;
      if (isWritten) await next(args);
      throw new Crash(`at write ${atWrite}`);
    },
    { step: 'initialize' },
  );
  return {
    inventory: createInventory(client, tables.tableNames, testSurroundings),
    writes: () => writes,
    close: () => client.destroy(),
  };
}
