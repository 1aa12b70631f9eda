import type { StockConflict } from '@agentic-retail/domain/offline/sale-conflict';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import { attemptMs } from '@agentic-retail/service-kit/client-timing';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import { Patience } from '@agentic-retail/service-kit/patience';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SalePart } from '../ports/large-sale-repository.ts';
import { batchRead } from './batch-read.ts';
import type { LinePartItem } from './line-part-item.ts';
import { movePart } from './line-parts.ts';
import { logChange } from './move-stock.ts';
import type { ProductItem } from './product-item.ts';
import type { Tables } from './tables.ts';
import { takeStock } from './take-stock.ts';

/**
 * Takes the stock of a part of a sale that has happened, whether it is there or not, and keeps what
 * was missing with the part.
 *
 * @param changes of its lines, in their order
 * @throws ServiceBusy when its stock changes all the time
 */
export async function takeOfflinePart(
  client: DynamoDBDocumentClient,
  tables: Tables,
  part: Omit<LinePartItem, 'lines'>,
  takes: SalePart['takes'],
  changes: readonly StockChange[],
): Promise<void> {
  const patience = new Patience(attemptMs);
  for (;;) {
    const found = await batchRead(client, { [tables.products]: takes.map(({ sku }) => ({ sku })) });
    const items = found.in<ProductItem>(tables.products);
    const productOf = new Map(items.map((item) => [item.sku, item]));
    const short = takes.flatMap(({ sku, quantity }): StockConflict['lines'] => {
      const available = productOf.get(sku)?.stock_quantity ?? 0;
      return available < quantity ? [{ sku, sold: quantity, available }] : [];
    });
    const availableOf = new Map(short.map(({ sku, available }) => [sku, available]));
    const written = await conditionalWrite(client, [
      movePart(tables, part, 'done', short),
      ...takes.map(({ sku, quantity }) => {
        const version = productOf.get(sku)?.version ?? 0;
        return takeStock(tables, { sku, quantity, version, available: availableOf.get(sku) });
      }),
      ...changes.map((change) => logChange(tables, change)),
    ]);
    if (written.ok || written.error.some(({ index }) => index === 0)) return;
    await patience.waitForTurn(
      `part ${part.part} of ${part.document_id}: its stock changed meanwhile`,
    );
  }
}
