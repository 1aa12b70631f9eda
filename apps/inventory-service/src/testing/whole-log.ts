import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { Inventory } from '../handlers.ts';

/** Every change of a product's stock that the log holds. */
export async function wholeLog(
  inventory: Pick<Inventory, 'stockLog'>,
  sku: string,
): Promise<StockChange[]> {
  const changes: StockChange[] = [];
  let cursor: string | undefined;
  do {
    const page = await inventory.stockLog.list(sku, 0, { limit: 500, cursor });
    if (!page.ok) throw new Error(page.error.code);
    changes.push(...page.value.changes);
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  return changes;
}
