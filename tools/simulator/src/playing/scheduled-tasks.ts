import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import type { Draw } from '@agentic-retail/faults/draw';
import { DynamoLowStockSource } from '@agentic-retail/inventory-service/adapters/dynamo-low-stock-source';
import { DynamoRestockRepository } from '@agentic-retail/inventory-service/adapters/dynamo-restock-repository';
import { DynamoStockLog } from '@agentic-retail/inventory-service/adapters/dynamo-stock-log';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import type { Inventory } from '@agentic-retail/inventory-service/handlers';
import { sweepPending } from '@agentic-retail/inventory-service/use-cases/sweep-pending';
import { sweepRestock } from '@agentic-retail/inventory-service/use-cases/sweep-restock';
import { withinTime } from '@agentic-retail/service-kit/deadline';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Task } from '../people/schedule.ts';

const endMs = 1_000;

interface Parts {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Tables;
  readonly inventory: Inventory;
  readonly draw: Draw;
  readonly nowMs: () => number;
}

/** What the schedules of the service start, made as the functions make it. */
export function scheduledTasks({ client, tables, inventory, draw, nowMs }: Parts) {
  const restock = {
    lowStock: new DynamoLowStockSource(client, tables),
    stockLog: new DynamoStockLog(client, tables),
    restock: new DynamoRestockRepository(client, tables),
    now: () => new Date(nowMs()).toISOString(),
    newId: () =>
      makeSaleId(
        nowMs(),
        Uint8Array.from({ length: 10 }, () => draw.int(0, 255)),
      ),
  };
  const inTime =
    (work: () => Promise<unknown>): Task =>
    (context) =>
      withinTime(context.getRemainingTimeInMillis() - endMs, work);
  return {
    'sweep-pending': inTime(async () => {
      const { settled, failed } = await sweepPending(inventory);
      return { settled, failed: failed.map(({ id, error }) => `${id}: ${error}`) };
    }),
    'sweep-restock': inTime(() => sweepRestock(restock, (pieces) => pieces < 1)),
  };
}
