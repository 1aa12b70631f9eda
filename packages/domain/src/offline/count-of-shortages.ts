import type { Transaction } from '../sale/transaction.ts';
import type { StockCount } from '../stock/stock-count.ts';

/**
 * The count that a sale calls for which took more than the books had, or whose products were counted
 * before it arrived; none, when neither is so. Its id is the sale's, so that one sale calls for one.
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
  const skus = new Set(
    conflicts.flatMap((each) => {
      if (each.kind === 'stock-short') return each.lines.map(({ sku }) => sku);
      return each.kind === 'counted-since' ? each.skus : [];
    }),
  );
  return skus.size > 0
    ? {
        id,
        name: `Sold offline: ${receiptNumber}`,
        scope: { kind: 'products', skus: [...skus] },
        status: 'open',
        isApplying: false,
        openedAt: recordedAt,
        openedBy: sentBy,
        saleId: id,
      }
    : undefined;
}
