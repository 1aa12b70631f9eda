import type { Transaction } from '../sale/transaction.ts';
import type { StockCount } from '../stock/stock-count.ts';

/**
 * The count that a sale calls for which took more than the books had; none, when it did not. Its id
 * is the sale's, so that one sale calls for one count.
 */
export function countOfShortages({
  id,
  receiptNumber = id,
  userId,
  cashierName,
  sentBy = { userId, name: cashierName },
  recordedAt,
  conflicts = [],
}: Transaction): StockCount | undefined {
  const short = conflicts.find(({ kind }) => kind === 'stock-short');
  return short?.kind === 'stock-short'
    ? {
        id,
        name: `Sold offline: ${receiptNumber}`,
        scope: { kind: 'products', skus: short.lines.map(({ sku }) => sku) },
        status: 'open',
        isApplying: false,
        openedAt: recordedAt,
        openedBy: sentBy,
      }
    : undefined;
}
