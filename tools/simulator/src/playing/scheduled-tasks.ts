import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import type { Draw } from '@agentic-retail/faults/draw';
import { DynamoLowStockSource } from '@agentic-retail/inventory-service/adapters/dynamo-low-stock-source';
import { DynamoRestockRepository } from '@agentic-retail/inventory-service/adapters/dynamo-restock-repository';
import { DynamoStockLog } from '@agentic-retail/inventory-service/adapters/dynamo-stock-log';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import type { Inventory } from '@agentic-retail/inventory-service/handlers';
import {
  type Swept,
  sweepPending,
} from '@agentic-retail/inventory-service/use-cases/sweep-pending';
import { sweepRestock } from '@agentic-retail/inventory-service/use-cases/sweep-restock';
import type { LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { withinTime } from '@agentic-retail/service-kit/deadline';
import { withTasks } from '@agentic-retail/service-kit/scheduled-tasks';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Task } from '../people/schedule.ts';

/** What the sweep's function keeps back of its time. */
const reportMs = 1_500;

interface Parts {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Tables;
  readonly inventory: Inventory;
  readonly handler: LambdaHandler;
  readonly logger: Parameters<typeof withTasks>[2];
  readonly draw: Draw;
  readonly nowMs: () => number;
}

/** What the schedules of the service start, made as the functions make it. */
export function scheduledTasks(
  parts: Parts,
): Readonly<Record<'sweep-pending' | 'sweep-restock', Task>> {
  const { client, tables, inventory, handler, logger, draw, nowMs } = parts;
  const sweep = { 'sweep-pending': () => sweepPending(inventory) };
  const inventoryFunction = withTasks(handler, sweep, logger);
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
  return {
    'sweep-pending': async (context) => {
      const { settled, failed } = (await inventoryFunction(
        { task: 'sweep-pending' },
        context,
      )) as Swept;
      const wrong = failed.find(({ error }) => !(error instanceof ServiceBusy));
      if (wrong) throw wrong.error;
      return { settled, busy: failed.map(({ id }) => id) };
    },
    'sweep-restock': (context) =>
      withinTime(context.getRemainingTimeInMillis() - reportMs, () =>
        sweepRestock(restock, (pieces) => pieces < 1),
      ),
  };
}
