import { type StockChange, stockChangeId } from '../stock/stock-change.ts';
import type { Transaction } from './transaction.ts';

/**
 * What a sale takes off the shelf: one entry of the stock log per line, in their order. One that the
 * books learnt of late is there at the time they did: what stood before it then is not changed by it.
 */
export function stockChangesOfSale({
  id,
  timestamp,
  sentBy,
  recordedAt,
  userId,
  cashierName,
  lines,
}: Transaction): readonly StockChange[] {
  return lines.map(({ sku, quantity }) => ({
    id: stockChangeId(id, sku),
    sku,
    quantityChange: -quantity,
    reason: 'sale',
    timestamp: sentBy === undefined ? timestamp : recordedAt,
    actor: { userId, name: cashierName },
    reference: id,
  }));
}
