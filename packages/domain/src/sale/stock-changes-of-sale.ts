import { type StockChange, stockChangeId } from '../stock/stock-change.ts';
import type { Transaction } from './transaction.ts';

/** What a sale takes off the shelf: one entry of the stock log per line, in their order. */
export function stockChangesOfSale({
  id,
  timestamp,
  userId,
  cashierName,
  lines,
}: Transaction): readonly StockChange[] {
  return lines.map(({ sku, quantity }) => ({
    id: stockChangeId(id, sku),
    sku,
    quantityChange: -quantity,
    reason: 'sale',
    timestamp,
    actor: { userId, name: cashierName },
    reference: id,
  }));
}
